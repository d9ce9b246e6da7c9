/** What may be done with each part of the data, as every answer says. */
export const LICENCES = {
  documents: '官方文件及其官方正式译文不适用著作权法（《中华人民共和国著作权法》第五条第一项）；使用请注明发文机关、文号和本站地址。',
  facilities: '每个取值注明来源；来自公文的可自由使用，来自网页的请查对原出处。标为 unverified 的取值未经核实。',
  circle: '推算结果可自由使用，请注明本站地址和测算编号；推算不是测绘成果。',
}

export const PUBLISHER = '回音'
