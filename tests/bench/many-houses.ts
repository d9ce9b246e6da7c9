/** Houses as a district might have them, for benches: every field filled, no two alike, the same for the same count. */
export function manyHouses(count: number): string[][] {
  const head = ['机构名称', '机构类别', '级别', '街道', '地址', '联系电话', '网址', '性质', '床位', '医保定点', '无障碍通道', '简称', '纬度', '经度', '坐标系']
  const rows = Array.from({ length: count }, (_, index) => {
    const name = `${STREETS[index % STREETS.length]}${numeral(index)}`
    const [type, level] = KINDS[index % KINDS.length]!
    return [
      `${name}${type}`, type!, level!, `${STREETS[index % STREETS.length]}街道`, `湖里区${STREETS[index % STREETS.length]}路${index + 1}号`, `0592-${2_000_000 + index}`, `https://www.x${index}.example`,
      index % 3 === 0 ? '社会办' : '政府办', String(10 + (index % 90)), '市医保', index % 2 === 0 ? '有' : '无', `${name}所`, (24.5 + (index % 500) / 10_000).toFixed(4), (118.1 + (index % 700) / 10_000).toFixed(4), 'GCJ-02',
    ]
  })
  return [head, ...rows]
}

const STREETS = ['江头', '禾山', '金山', '殿前', '湖里', '枋湖', '蔡塘', '五通', '后埔', '钟宅']
const KINDS = [['综合门诊部', ''], ['普通诊所', ''], ['口腔诊所', ''], ['社区卫生服务站', ''], ['综合医院', '一级']]
const DIGITS = '甲乙丙丁戊己庚辛壬癸'

function numeral(index: number): string {
  return [...String(index)].map((digit) => DIGITS[Number(digit)]).join('')
}
