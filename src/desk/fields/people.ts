import { type Field, NOWHERE, listed, placesOf } from '#desk/fields/field.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'

type Addressee = EditionFields['addressees'][number]
type Contact = NonNullable<EditionFields['contact']>

/** Whom the document names: addressees, leaders in charge, the person to ask. */
export const peopleFields = {
  addressees: {
    read: ({ addressees }) => addressees.map(spokenTo).join('、'),
    write: (fields, typed) => ({
      ...fields,
      addressees: listed(typed).map((said) => fields.addressees.find((known) => spokenTo(known) === said) ?? addressee(said)),
    }),
    places: ({ addressees }) => placesOf(...addressees),
  },
  leaders: {
    read: ({ leaders }) => leaders.map(({ role, name }) => (role ? `${role}：${name}` : name)).join('\n'),
    write: (fields, typed) => ({ ...fields, leaders: listed(typed).map(leader) }),
    places: ({ leaders }) => placesOf(...leaders),
  },
  contact: {
    read: ({ contact }) => contact?.name ?? '',
    write: (fields, typed) => reachedBy(fields, { name: typed }),
    places: ({ contact }) => placesOf(contact),
  },
  phone: {
    read: ({ contact }) => contact?.phoneRaw ?? '',
    write: (fields, typed) => {
      const phones = listed(typed)
      if (!phones.every(isPhone)) return 'phone_unreadable'
      return reachedBy(fields, { phoneRaw: typed, phones, phoneE164Inferred: null, areaCodeInferred: null })
    },
    places: ({ contact }) => placesOf(contact),
  },
} satisfies Record<string, Field>

const ORGAN = /(?:[局委办府会院处科部室站队厅]|中心|单位|公司|机关|街道|小组)$/u

/** Whether it could be dialled: 0592-5722512转8002, 12345; neither a word nor two numbers run together. */
function isPhone(said: string): boolean {
  const digits = said.replace(/\D/gu, '').length
  return digits >= 3 && digits <= 20
}

/** 刘荣如代表, 张三等8名委员, 各有关单位: an addressee as the letter speaks to them. */
function spokenTo({ name, capacity, groupSize }: Addressee): string {
  const group = groupSize === null ? '' : `等${groupSize}名`
  return name + group + (capacity === '主送机关' ? '' : (capacity ?? ''))
}

function addressee(said: string): Addressee {
  const [, name = said, size, capacity] = /^(.+?)(?:等(\d+)[名位])?(代表|委员)?$/u.exec(said) ?? []
  return {
    raw: said,
    name,
    capacity: capacity === '代表' || capacity === '委员' ? capacity : ORGAN.test(name) ? '主送机关' : null,
    capacityEn: capacity === '代表' ? 'NPC deputy' : capacity === '委员' ? 'CPPCC member' : null,
    groupSize: size === undefined ? null : Number(size),
    ...NOWHERE,
  }
}

function leader(said: string): EditionFields['leaders'][number] {
  const [role, name] = said.split(/[：:]/u, 2)
  return name === undefined ? { role: '', name: said, ...NOWHERE } : { role: role!.trim(), name: name.trim(), ...NOWHERE }
}

function reachedBy(fields: EditionFields, facts: Partial<Contact>): EditionFields {
  const contact = { ...(fields.contact ?? NOBODY), ...facts }
  const others = fields.contacts.slice(1)
  if (contact.name === null && contact.phoneRaw === null) return { ...fields, contact: null, contacts: others }
  return { ...fields, contact, contacts: [contact, ...others] }
}

const NOBODY: Contact = {
  role: '联系人', name: null, phoneRaw: null, phones: [], phoneE164Inferred: null, areaCodeInferred: null, unit: null, ...NOWHERE,
}
