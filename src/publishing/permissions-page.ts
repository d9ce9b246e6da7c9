import { DUTIES, type Duty, GRANTS } from '#accounts/permissions.ts'
import { MESSAGES } from '#i18n/translate.ts'
import { Role } from '#platform/generated/enums.ts'
import { MOVES, type Move } from '#publishing/moves.ts'

const ROLES = MESSAGES['zh-CN'].accounts.roles

const DUTY_WORDS: Record<Duty, string> = {
  read: '查看未发布内容', draft: '拟稿', review: '业务科室审核', secrecy: '保密、法制审查', sign: '签发', publish: '发布及发布后的处理', audit: '查看操作记录', register: '机构与服务名录', administer: '账号与角色',
}

const MOVE_WORDS: Record<Move, string> = {
  correct: '更正、核对、遮盖', judge: '写明理由保留审查发现', submit: '提交', discard: '删除草稿', remark: '批注', pass: '审核通过', return: '退回修改', publish: '发布', release: '定时发布、改期、取消', request: '提请撤回、废止、撤销、替代', end: '核定提请；立即撤回',
}

const STATUS_WORDS = { draft: '草稿', submitted: '审核、发布中', live: '已发布', past: '已被替代' }

const CONFLICTS = `
## Roles that exclude one another

In one district nobody holds both (\`src/accounts/people/role-conflicts.ts\`; GB/T 22239—2019, 8.1.4.2 d):

- **auditor** and anything else: whoever reads the trail does nothing that is in it;
- **administrator** and any role that decides (reviewer, secrecy reviewer, signer, publisher): whoever makes accounts publishes nothing. An administrator may draft, or
  keep the register: somebody else looks at that.

Nobody changes, closes or renews an account of their own. An account with roles in several districts is closed or given a new link only by somebody who administers
all of them; each district can take its own roles away.
`

/** docs/permissions.md: who may do what, written from the tables the code itself reads. A test holds the two together. */
export function permissionsPage(): string {
  const roles = Object.values(Role)
  const duties = DUTIES.map((duty) => row(`${DUTY_WORDS[duty]} \`${duty}\``, roles.map((role) => ((GRANTS[duty] as readonly Role[]).includes(role) ? '✓' : ''))))
  const moves = (Object.keys(MOVES) as Move[]).map((move) => {
    const open = Object.entries(MOVES[move]) as [keyof typeof STATUS_WORDS, Duty | 'stage'][]
    return row(`${MOVE_WORDS[move]} \`${move}\``, [open.map(([status, mover]) => `${STATUS_WORDS[status]}：${mover === 'stage' ? '当前环节' : DUTY_WORDS[mover]}`).join('；')])
  })
  return `# Who may do what

Written by \`npm exec -- node scripts/permissions.ts\` from \`src/accounts/permissions.ts\` and \`src/publishing/moves.ts\`. Every grant holds in one district. Roles do
not contain one another; a person may hold several. Whoever drafted, corrected, masked or submitted an edition neither passes it on nor publishes it,
whatever roles they hold. The installation itself (import from a terminal) may do everything, and stands in the trail under its own name.

${[row('Duty', roles.map((role) => `${ROLES[role]} \`${role}\``)), row('---', roles.map(() => '---')), ...duties].join('\n')}

Steps of an edition, and whose they are where they are open. 当前环节 is whoever has the duty of the stage it stands in.

${[row('Step', ['Open while']), row('---', ['---']), ...moves].join('\n')}
${CONFLICTS}`
}

function row(first: string, cells: string[]): string {
  return `| ${[first, ...cells].join(' | ')} |`
}
