import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { familyNames } from '#typesetting/fonts/font-names.ts'
import { projectRoot } from '#platform/project-root.ts'

/** What a typeface is for, by GB/T 9704—2012: 小标宋 titles, 仿宋 text, 黑体 一、, 楷体 （一）, 宋体 page numbers. */
export const ROLES = ['title', 'text', 'first', 'second', 'song'] as const
export type Role = (typeof ROLES)[number]

/** A typeface as the typesetter asks for it. `standard` when it is of the class the standard names, and not a substitute. */
export type Face = { family: string; weight: number; standard: boolean }

export type Faces = { faces: Record<Role, Face>; folders: string[] }

/** Families of each class, the ones offices use first; any of a font's own names counts. */
const FAMILIES: Record<Role, string[]> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '华康标题宋', '汉仪中宋简'],
  text: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong', '朱雀仿宋', 'Zhuque Fangsong'],
  first: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', '华文黑体', 'STHeiti'],
  second: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', '方正楷体简体', '华文楷体', 'STKaiti', 'LXGW WenKai', '霞鹜文楷', 'AR PL KaitiM GB'],
  song: ['宋体', 'SimSun', '方正书宋_GBK', '方正书宋简体', '华文宋体', 'STSong'],
}

const NAMES: Record<Role, string> = { title: '小标宋', text: '仿宋', first: '黑体', second: '楷体', song: '宋体' }

const SERIF = 'Noto Serif SC'
const SUBSTITUTES: Record<Role, Omit<Face, 'standard'>> = {
  title: { family: SERIF, weight: 900 },
  text: { family: SERIF, weight: 400 },
  first: { family: 'Noto Sans SC', weight: 500 },
  second: { family: SERIF, weight: 400 },
  song: { family: SERIF, weight: 400 },
}

/** Stands in for characters the chosen faces lack, too. */
export const FALLBACK = [SERIF]

const OPEN_FONTS = ['noto-serif-sc/400Regular', 'noto-serif-sc/900Black', 'noto-sans-sc/500Medium'].map((folder) => join(projectRoot, 'node_modules/@expo-google-fonts', folder))
const FONT_FILE = /\.(?:ttf|otf|ttc)$/i

let kept: { folder: string | undefined; faces: Faces } | undefined

/** The typefaces to set official documents in: those of the folder FONTS names where it has them, open ones otherwise. Looked up once. */
export function officialFaces(folder: string | undefined = process.env.FONTS): Faces {
  if (!kept || kept.folder !== folder) kept = { folder, faces: facesIn(folder) }
  return kept.faces
}

/**
 * Which font stands for which class, in a sentence of the file itself and of the preview.
 *
 * @example
 * facesSaid(officialFaces().faces) //=> '字体：小标宋（以 Noto Serif SC 代替），仿宋 FangSong_GB2312，…'
 */
export function facesSaid(faces: Faces['faces']): string {
  const one = (role: Role) => (faces[role].standard ? `${NAMES[role]} ${faces[role].family}` : `${NAMES[role]}（以 ${faces[role].family} 代替）`)
  return `字体：${ROLES.map(one).join('，')}`
}

/** The typefaces for one folder, looked up anew. */
export function facesIn(folder: string | undefined): Faces {
  const held = folder ? fontFiles(folder).map((file) => familyNames(readFileSync(file))).filter((names) => names.length > 0) : []
  const faceFor = (role: Role): Face => {
    for (const wanted of FAMILIES[role]) {
      const names = held.find((own) => own.includes(wanted))
      // The typesetter knows a font by the first of its names.
      if (names) return { family: names[0]!, weight: 400, standard: true }
    }
    return { ...SUBSTITUTES[role], standard: false }
  }
  const faces = Object.fromEntries(ROLES.map((role) => [role, faceFor(role)])) as Record<Role, Face>
  return { faces, folders: folder ? [folder, ...OPEN_FONTS] : OPEN_FONTS }
}

function fontFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => FONT_FILE.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}
