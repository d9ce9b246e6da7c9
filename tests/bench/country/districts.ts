import { dice } from '../dice.ts'

/** A made-up district: its names, its streets with their villages, where it lies, and which houses of the country are its own. */
export type MadeUpDistrict = {
  serial: number
  code: string
  slug: string
  name: string
  city: string
  province: string
  streets: { code: string; name: string; villages: string[] }[]
  /** Degrees on WGS-84: its middle. */
  lat: number
  lng: number
  first: number
  houses: number
}

const DISTRICTS = 2_844
/** In a smaller country districts are fewer, not smaller. */
const HOUSES_EACH = 351
const FIRSTS = [...'青柳清平永新安长临东西南北石龙凤云金银玉白黄丹松梅桂竹枫杨柏兰芦泉溪江河湖沙海山岭坪']
const SECONDS = [...'阳河水安宁丰兴乐原川源湾塘桥渡口关城台岗坡坝冲洲浦港林坑田园井堡庄寨屯集场铺']
const KINDS = ['县', '县', '县', '区', '区', '市']

/** All districts of a country of so many houses; the same for the same count. Sizes differ by a factor of four. */
export function madeUpDistricts(houses: number): MadeUpDistrict[] {
  const count = Math.min(DISTRICTS, Math.max(1, Math.ceil(houses / HOUSES_EACH)))
  const sizes = Array.from({ length: count }, (_, serial) => 40 + dice(serial + 7)(121))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  let reached = 0
  return sizes.map((size, serial) => {
    const first = Math.round((reached / whole) * houses)
    reached += size
    return { ...placed(serial), first, houses: Math.round((reached / whole) * houses) - first }
  })
}

function placed(serial: number): Omit<MadeUpDistrict, 'first' | 'houses'> {
  const roll = dice(serial * 31 + 5)
  const code = String(900_000 + serial)
  // Neighbours in number lie side by side, a third of a degree apart, as districts of one city do.
  const [row, column] = [Math.floor(serial / 70), serial % 70]
  return {
    serial, code, slug: `d${code}`,
    name: pair(serial) + KINDS[roll(KINDS.length)]!,
    city: `${pair(4_000 + Math.floor(serial / 9))}市`,
    province: `${pair(6_000 + Math.floor(serial / 95))}省`,
    streets: Array.from({ length: 8 + roll(9) }, (_, index) => ({
      code: `${code}${String(index + 1).padStart(3, '0')}000`,
      name: `${anyPair(roll)}${['镇', '镇', '乡', '街道'][roll(4)]}`,
      villages: Array.from({ length: 14 }, () => anyPair(roll)),
    })),
    lat: 22 + row * 0.33, lng: 98 + column * 0.33,
  }
}

/** Two characters, no two numbers alike. */
function pair(number: number): string {
  return FIRSTS[number % FIRSTS.length]! + SECONDS[Math.floor(number / FIRSTS.length) % SECONDS.length]! + (number < FIRSTS.length * SECONDS.length ? '' : SECONDS[Math.floor(number / 97) % SECONDS.length]!)
}

function anyPair(roll: (sides: number) => number): string {
  return FIRSTS[roll(FIRSTS.length)]! + SECONDS[roll(SECONDS.length)]!
}
