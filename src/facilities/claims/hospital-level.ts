/** 级 and 等 of the hospital review (医院评审): two things, and the second is often not settled. */
export type HospitalLevel = { tier: string; rank: string | null }

const SHAPE = /^([一二三]级)(?:医院)?(特等|[甲乙丙]等)?$/u

/**
 * Reads a hospital's level as printed; null when it is none. 三甲 is how people say 三级甲等.
 *
 * @example
 * readHospitalLevel('三级甲等') //=> { tier: '三级', rank: '甲等' }
 * readHospitalLevel('国家级') //=> null
 */
export function readHospitalLevel(text: string): HospitalLevel | null {
  const [, tier, rank = null] = SHAPE.exec(text.replace(/^([一二三])([甲乙丙])$/u, '$1级$2等')) ?? []
  return tier ? { tier, rank } : null
}

/** A claim as far as it tells a level. */
export type Claim = { scheme: string; level: string | null; status: string }

/** The level a facility holds: the first claim, in the register's order, that says it was awarded. An aim is never a level. */
export function heldLevel(claims: readonly Claim[]): HospitalLevel | null {
  const held = claims.find(({ scheme, status, level }) => scheme === 'hospital-level' && status === 'awarded' && level !== null)
  return held ? readHospitalLevel(held.level!) : null
}
