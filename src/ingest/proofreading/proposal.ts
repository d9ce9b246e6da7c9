import { z } from 'zod'

import { located } from '#ingest/text/source-range.ts'

/**
 * content: the words are wrong; inconsistency: two places of the text, or text and form, do not agree; layout: only the shape of a
 * sign is wrong (half width for full width, [] for 〔〕).
 */
export const PROPOSAL_CLASSES = ['content', 'inconsistency', 'layout'] as const
export type ProposalClass = (typeof PROPOSAL_CLASSES)[number]

/** Every rule of proof-reading and the class its proposals have. The key never changes: decisions of people are remembered by it. */
export const RULES = {
  wrong_character: 'content',
  missing_character: 'content',
  missing_word: 'content',
  missing_digit: 'content',
  missing_unit: 'content',
  duplicated_character: 'content',
  duplicated_word: 'content',
  duplicated_phrase: 'content',
  redundant_adverb: 'content',
  redundant_phrase: 'content',
  sentence_mixed: 'content',
  number_form: 'content',
  number_malformed: 'content',
  phone_malformed: 'content',
  mark_doubled: 'content',
  mark_unpaired: 'content',
  title_malformed: 'content',
  impossible_date: 'content',
  wrong_place_name: 'content',
  duplicated_paragraph: 'content',
  duplicated_sentence: 'content',
  missing_word_in_issuer: 'inconsistency',
  issuer_differs: 'inconsistency',
  name_differs: 'inconsistency',
  name_variant: 'inconsistency',
  term_variant: 'inconsistency',
  title_variant: 'inconsistency',
  cited_title_malformed: 'inconsistency',
  title_marks_nested: 'layout',
  genre_mismatch: 'inconsistency',
  case_number_differs: 'inconsistency',
  session_differs: 'inconsistency',
  weekday_mismatch: 'inconsistency',
  date_order: 'inconsistency',
  number_year_differs: 'inconsistency',
  numbering_gap: 'inconsistency',
  missing_responsible_unit: 'inconsistency',
  class_a_open_promise: 'inconsistency',
  count_differs: 'inconsistency',
  annex_differs: 'inconsistency',
  figure_differs: 'inconsistency',
  duplicate_target: 'inconsistency',
  slogan_item_mismatch: 'inconsistency',
  pronoun_number_mismatch: 'inconsistency',
  self_name_differs: 'inconsistency',
  capacity_mixed: 'inconsistency',
  instrument_mixed: 'inconsistency',
  number_brackets: 'layout',
  zero_form: 'layout',
  half_width_mark: 'layout',
  width_mixed: 'layout',
} as const satisfies Record<string, ProposalClass>
export type RuleKey = keyof typeof RULES
export const RULE_KEYS = Object.keys(RULES) as [RuleKey, ...RuleKey[]]

/** Sentences of the message files for rules that have more than one to say; every rule has one of its own name. */
export const REASONS = [
  'limited_twice', 'repeated_item', 'counted_elsewhere', 'leading_zero', 'ordinal_in_number', 'short_year_in_number', 'share_range', 'mixed_figures',
  'thousands', 'short_year', 'title_without_genre', 'doubled_about', 'doubled_genre', 'cited_title_without_about', 'cited_title_without_notice',
  'formula_of_other_genre', 'printed_before_issue', 'due_before_issue', 'counted_after_issue', 'ends_before_start', 'number_repeated',
  'number_skipped', 'number_restarted', 'item_alone', 'one_institution_two_places', 'place_misspelt', 'other_congress', 'wrong_level',
  'several_pronoun_for_one', 'one_pronoun_for_several', 'particle', 'pronoun_for_body', 'other_district', 'measure_missing', 'title_without_notice',
  'sum_differs', 'cited_title_differs', 'wrong_direction', 'share_as_points', 'points_as_share', 'share_above_whole', 'measure_mistaken', 'impossible_time',
  'told_after_issue', 'reckoned_otherwise', 'share_of_points', 'day_as_number', 'two_points', 'plan_period', 'sign_and_word', 'amount_in_points',
] as const
export type ReasonKey = RuleKey | (typeof REASONS)[number]

/** A place in the text: words of the repaired text, and where the source prints them. */
const Spot = z.object({ quote: z.string(), ...located })
export type Spot = z.infer<typeof Spot>

/**
 * One thing a proof-reader (校对) would mark in the margin. It changes nothing: a person accepts or rejects it.
 *
 * `quote` is the doubtful stretch of the repaired text, `range` where the source prints it (line breaks and spaces that repair closed
 * may lie inside). `proposal` is what would stand in place of `quote`; an empty string means: leave it out; null means that the
 * reader only points at it, because no wording is safe. `reason.key` names a sentence under `proofreading.reasons` in the message
 * files and `reason.parameters` fill it. `related` are other places of the text that the reason speaks of.
 *
 * **Identity.** `id` is made from rule, quote and up to 12 characters of the same paragraph before and after it, white space and
 * width left out of account; neither line nor range is part of it. So a proposal keeps its id when text is added elsewhere, when
 * the layout changes or the same text comes back as another file, and a decision stored under (document, id) holds for every
 * later edition of the document. It gets a new id when the words around it are rewritten, since then it is another question. Should one
 * text hold the same words in the same surroundings twice, the later ones end in -2, -3.
 *
 * @example
 * { id: '5f0c…', rule: 'wrong_character', class: 'content', quote: '换发', proposal: '焕发', confidence: 'certain',
 *   reason: { key: 'wrong_character', parameters: { wrong: '换发', right: '焕发' } }, line: 33, range: { start: 980, end: 982 }, related: [] }
 */
export const Proposal = z.object({
  id: z.string(),
  rule: z.enum(RULE_KEYS),
  class: z.enum(PROPOSAL_CLASSES),
  quote: z.string(),
  proposal: z.string().nullable(),
  reason: z.object({ key: z.enum([...RULE_KEYS, ...REASONS]), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }),
  /** certain: wrong whoever reads it; likely: wrong unless the writer had a reason; possible: worth a look. */
  confidence: z.enum(['certain', 'likely', 'possible']),
  related: z.array(Spot),
  ...located,
})
export type Proposal = z.infer<typeof Proposal>
