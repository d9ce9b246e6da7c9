const NAME = /(?:科|门诊|诊室|专科|专病|中心|室|组|馆)(?:\([^()]*\))?$/u
const ROOM = /(?:普通|专家|专病)?(?:门诊|诊室)?(?:\([^()]*\))?$/u

/**
 * Whether words name a department (科室) as timetables do.
 *
 * @example
 * isDepartment('儿科') //=> true
 * isDepartment('糖尿病门诊(二楼)') //=> true
 * isDepartment('上午') //=> false
 */
export function isDepartment(words: string): boolean {
  return words.length <= 20 && NAME.test(words)
}

/**
 * The specialty (诊疗科目) a department is of; null where its name tells none.
 *
 * @example
 * specialtyOf('儿科门诊') //=> '儿科'
 * specialtyOf('体检中心') //=> null
 */
export function specialtyOf(department: string): string | null {
  const name = department.replace(ROOM, '')
  return name.length >= 2 && name.endsWith('科') ? name : null
}
