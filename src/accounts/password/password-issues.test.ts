import { describe, expect, it } from 'vitest'
import { passwordIssues } from '#accounts/password/password-issues.ts'

const person = { name: '张晓明', email: 'weijian7@huli.example' }

describe('choosing a password', () => {
  it.each([
    ['eleven characters are too few', 'elevenchars', 'password_short'],
    ['eleven characters beyond the basic plane are too', '𠮷'.repeat(11), 'password_short'],
    ['more than any form takes', 'k7'.repeat(70), 'password_long'],
    ['a leaked one', 'woaini1314520', 'password_guessable'],
    ['a leaked one with digits', 'password123456', 'password_guessable'],
    ['a leaked one with turned letters', 'P@ssw0rd123456', 'password_guessable'],
    ['a row of the keyboard', 'qwertyuiop12', 'password_guessable'],
    ['a repeat', 'abcabcabcabc', 'password_guessable'],
    ['the own name', '张晓明的密码-四海为家2025', 'password_names_you'],
    ['the own name in pinyin', 'ZhangXiaoMing-4471-ok', 'password_names_you'],
    ['the own address', 'weijian7-tractor-moss', 'password_names_you'],
  ])('refuses %s', (_case, password, key) => {
    expect(passwordIssues(password, person)).toEqual([{ field: 'newPassword', key }])
  })

  it.each(['correct horse battery', '7f9KqLz2Wm0a', '窗前明月不如一碗牛肉面'.repeat(2), 'tractor moss window 4'])('takes %s', (password) => {
    expect(passwordIssues(password, person)).toEqual([])
  })

  it('does not mistake a name of one or two letters for a word in the password', () => {
    expect(passwordIssues('tractor moss window 4', { name: '李', email: 'or@huli.example' })).toEqual([])
  })
})
