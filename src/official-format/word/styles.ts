import { AlignmentType, type IParagraphStylePropertiesOptions, type IStylesOptions, LineRuleType } from 'docx'
import { CHARACTER, ROW, TRACKING } from '#official-format/word/measures.ts'

/** The faces offices write in (GB/T 9704—2012, 5.2.2 and 7), by the names their programs know. */
export const FONTS = { title: '方正小标宋简体', text: '仿宋_GB2312', first: '黑体', second: '楷体_GB2312', song: '宋体' } as const

/** Sizes in half points: 二号, 三号, 四号, 小四. */
export const SIZES = { second: 44, third: 32, fourth: 28, table: 24 } as const

/** Faces of the levels 一、（一）1.（1）. */
export const LEVEL_FONTS = [FONTS.first, FONTS.second, FONTS.text, FONTS.text] as const

export const fontOf = (name: string) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name })

const onGrid = { spacing: { line: ROW, lineRule: LineRuleType.EXACT, before: 0, after: 0 } } satisfies IParagraphStylePropertiesOptions
const indented = { ...onGrid, indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } } satisfies IParagraphStylePropertiesOptions
const plain = { bold: false, italics: false, color: '000000' }
const inGrid = { characterSpacing: TRACKING }

/** Styles of their own for every role, the headings under Word's own names so that its outline knows them. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: fontOf(FONTS.text), size: SIZES.third, language: { value: 'zh-CN', eastAsia: 'zh-CN' } }, paragraph: onGrid },
    title: {
      run: { ...plain, font: fontOf(FONTS.title), size: SIZES.second },
      paragraph: { ...onGrid, alignment: AlignmentType.CENTER, keepNext: true },
    },
    ...Object.fromEntries(LEVEL_FONTS.map((font, at) => [
      `heading${at + 1}`,
      { run: { ...plain, ...inGrid, font: fontOf(font), size: SIZES.third }, paragraph: { ...indented, keepNext: true, outlineLevel: at } },
    ])),
  },
  paragraphStyles: [
    { id: 'OfficialText', name: '公文正文', basedOn: 'Normal', quickFormat: true, run: inGrid, paragraph: { ...indented, alignment: AlignmentType.BOTH } },
    { id: 'OfficialElement', name: '公文要素', basedOn: 'Normal', quickFormat: true, run: inGrid, paragraph: onGrid },
    { id: 'OfficialImprint', name: '版记', basedOn: 'Normal', quickFormat: true, run: { size: SIZES.fourth }, paragraph: onGrid },
    { id: 'OfficialCell', name: '公文表格', basedOn: 'Normal', quickFormat: true, run: { size: SIZES.table }, paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } } },
  ],
  characterStyles: LEVEL_FONTS.map((font, at) => ({ id: `OfficialLevel${at + 1}`, name: `${at + 1}级标题文字`, run: { ...plain, ...inGrid, font: fontOf(font), size: SIZES.third } })),
}
