import { pinyin } from 'pinyin-pro'
import type { dice } from '../dice.ts'
import { type MadeUpDistrict, madeUpDistricts } from './districts.ts'
import { madeUpHouse, type MadeUpHouse } from './houses.ts'

type Roll = ReturnType<typeof dice>

/** A house somebody has in mind, and where. */
export type InMind = { house: MadeUpHouse; district: MadeUpDistrict }

/** Draws houses of a country of so many. */
export function drawer(houses: number, roll: Roll): () => InMind {
  const districts = madeUpDistricts(houses).filter((district) => district.houses > 0)
  return () => {
    const district = districts[roll(districts.length)]!
    return { district, house: madeUpHouse(district, roll(district.houses)) }
  }
}

/** Words people type who look for what is offered rather than for one house. */
export const WORDS = ['打疫苗', '口腔诊所', '社区卫生服务中心', '家庭医生', '看牙', '村卫生室', '中医', '夜诊', '发热门诊', '医院', '妇幼保健院', '康复', 'yimiao', '急救站', '综合门诊部', '眼科']

/** The name without its district, as neighbours say it. */
export function spoken({ house, district }: InMind): string {
  return house.name.slice(district.name.length)
}

/** How the spoken name begins, at least two characters of it. */
export function beginning(mind: InMind, roll: Roll): string {
  return spoken(mind).slice(0, 2 + roll(3))
}

export function inLetters(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join('')
}

export function initials(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).map(([first]) => first).join('')
}
