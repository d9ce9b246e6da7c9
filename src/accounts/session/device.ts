/** What a browser says it is; null what is not known. */
export type Device = { browser: string | null; system: string | null }

/** What tells browsers apart, the particular before the general: nearly all call themselves Chrome or Safari too. */
const BROWSERS = [
  ['MicroMessenger', 'WeChat'], ['DingTalk', 'DingTalk'], ['360SE', '360'], ['360EE', '360'], ['QihooBrowser', '360'], ['QQBrowser', 'QQBrowser'],
  ['HuaweiBrowser', 'HuaweiBrowser'], ['Qaxbrowser', 'Qaxbrowser'], ['Edg', 'Edge'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari'],
] as const

const SYSTEMS = [
  ['HarmonyOS', 'HarmonyOS'], ['OpenHarmony', 'HarmonyOS'], ['Android', 'Android'], ['iPhone', 'iOS'], ['iPad', 'iPadOS'], ['Windows', 'Windows'], ['Mac OS X', 'macOS'],
  ['UOS', 'UOS'], ['Kylin', 'Kylin'], ['Linux', 'Linux'],
] as const

/**
 * Browser and system by name, so that people can tell their sessions apart. A claim of the browser, good for nothing else.
 *
 * @example
 * deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0') //=> { browser: 'Edge', system: 'Windows' }
 */
export function deviceOf(userAgent: string): Device {
  return { browser: named(BROWSERS, userAgent), system: named(SYSTEMS, userAgent) }
}

function named(names: readonly (readonly [string, string])[], userAgent: string): string | null {
  return names.find(([sign]) => userAgent.includes(sign))?.[1] ?? null
}
