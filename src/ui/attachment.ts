/**
 * A content-disposition that has a file kept under a name, in any script (RFC 6266, RFC 5987).
 *
 * @example
 * attachment('机构.csv') //=> `attachment; filename="__.csv"; filename*=UTF-8''%E6%9C%BA%E6%9E%84.csv`
 */
export function attachment(name: string): string {
  return `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${rfc5987(name)}`
}

/** For clients that know no filename*: printable ASCII without quotes, the rest as underscores. */
function asciiName(name: string): string {
  return name.replace(/[^\w.() -]/g, '_')
}

/** What encodeURIComponent leaves but the header's grammar does not. */
function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
