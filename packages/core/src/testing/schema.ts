import { day, described, path, z } from '#primitives/schema.ts'
import { anyQuestion } from '#questions/schema.ts'
import { events } from '#register/schema.ts'

const ids = z.array(z.string().min(1).max(200)).max(200)
const line = z.string().min(1).max(1000)

const given = z.strictObject({
  facts: described(z.record(path, z.json()), ['Uppgifter', 'Det som är känt.'], ['Facts', 'What is known.']).optional(),
  register: described(
    z.union([line, z.strictObject({ since: day, events })]),
    ['Register', 'Ett exempelregisters namn, eller händelserna själva.'],
    ['Register', 'The name of an example register, or the events themselves.'],
  ).optional(),
  done: described(
    ids,
    ['Gjorda steg', 'Steg i rutten som är gjorda.'],
    ['Done', 'Steps of the route that are done.'],
  ).optional(),
})

/** What an answer must show. Lists are complete unless the key says otherwise. */
const expect = z.strictObject({
  outcome: described(
    z.string().max(20),
    ['Utfall', 'Svarets utfall.'],
    ['Outcome', 'The outcome of the answer.'],
  ).optional(),
  roles: described(
    ids,
    ['Roller', 'Rollerna i svaret, alla.'],
    ['Roles', 'The roles in the answer, all of them.'],
  ).optional(),
  exceptions: described(
    ids,
    ['Undantag', 'Rollerna som gäller under villkor.'],
    ['Exceptions', 'The roles that hold under conditions.'],
  ).optional(),
  nearest: described(
    ids,
    ['Närmast', 'Roller som är nära ett svar.'],
    ['Nearest', 'Roles that are near an answer.'],
  ).optional(),
  by: described(
    z.union([line, ids]),
    ['Enligt', 'Regler som svaret vilar på; fler får finnas.'],
    ['By', 'Rules that the answer rests on; there may be more.'],
  ).optional(),
  sections: described(
    ids,
    ['Avsnitt', 'Avsnitt som svaret hänvisar till, alla.'],
    ['Sections', 'The sections the answer cites, all of them.'],
  ).optional(),
  modality: described(
    line,
    ['Styrka', 'Styrkan hos det första svaret eller kravet.'],
    ['Modality', 'The modality of the first answer or requirement.'],
  ).optional(),
  instead: described(
    ids,
    ['I stället', 'Roller som får i stället.'],
    ['Instead', 'Roles that may instead.'],
  ).optional(),
  needs: described(ids, ['Behöver veta', 'Uppgifter som saknas.'], ['Needs', 'The facts that are missing.']).optional(),
  approvals: described(ids, ['Behöver steg', 'Steg som återstår.'], ['Approvals', 'The steps that remain.']).optional(),
  advice: described(
    ids,
    ['Råd', 'Rekommendationer som inte följs (regler).'],
    ['Advice', 'Recommendations not followed (rules).'],
  ).optional(),
  judged: described(
    ids,
    ['Bedömt', 'Bedömningar som svaret vilar på.'],
    ['Judged', 'Judgements the answer rests on.'],
  ).optional(),
  requirements: described(
    ids,
    ['Krav', 'Regler bland kraven; fler får finnas.'],
    ['Requirements', 'Rules among the requirements; there may be more.'],
  ).optional(),
  items: described(
    ids,
    ['Poster', 'Det som krävs, allt, från kraven som nämns i requirements eller alla.'],
    ['Items', 'What is required, all of it.'],
  ).optional(),
  missing: described(ids, ['Saknas', 'Poster som saknas.'], ['Missing', 'Items that are missing.']).optional(),
  met: described(
    z.union([z.boolean(), z.literal('unknown')]),
    ['Uppfyllt', 'Om alla nämnda krav är uppfyllda.'],
    ['Met', 'Whether all of the requirements named are met.'],
  ).optional(),
  steps: described(ids, ['Steg', 'Stegen, alla.'], ['Steps', 'The steps, all of them.']).optional(),
  order: described(
    ids,
    ['Ordning', 'Par av steg, skrivna "före < efter"; fler får finnas.'],
    ['Order', 'Pairs of steps, written "before < after"; there may be more.'],
  ).optional(),
  doers: described(
    ids,
    ['Vem', 'Steg och roll, skrivna "steg: roll"; fler får finnas.'],
    ['Doers', 'Step and role, written "step: role"; there may be more.'],
  ).optional(),
  next: described(ids, ['Näst', 'Stegen som kan tas nu.'], ['Next', 'The steps that can be taken now.']).optional(),
  done: described(ids, ['Gjorda', 'Stegen som är tagna.'], ['Done', 'The steps that are taken.']).optional(),
  due: described(
    z.array(z.record(z.string(), z.json())).max(200),
    ['Förfaller', 'Plikter med dag, roll och objekt; fler får finnas.'],
    ['Due', 'Obligations with date, role and object; there may be more.'],
  ).optional(),
  cadence: described(
    z.array(z.record(z.string(), z.json())).max(200),
    ['Återkommer', 'Hur ofta, hur länge eller efter vad; fler får finnas.'],
    ['Cadence', 'How often, how long or after what; there may be more.'],
  ).optional(),
  count: described(z.int().min(0), ['Antal', 'Hur många plikter.'], ['Count', 'How many obligations.']).optional(),
  findings: described(
    z.array(z.strictObject({ rule: line, object: line.optional(), severity: line.optional() })).max(200),
    ['Iakttagelser', 'Fynd som skall finnas.'],
    ['Findings', 'Findings that must be there.'],
  ).optional(),
  none: described(
    ids,
    ['Inte', 'Regler som inte får ge något fynd, krav eller svar.'],
    ['None', 'Rules that must give no finding, requirement or answer.'],
  ).optional(),
  differences: described(
    z
      .array(
        z.strictObject({
          action: line.optional(),
          object: line,
          relation: line,
          a: ids.optional(),
          b: ids.optional(),
        }),
      )
      .max(200),
    ['Skillnader', 'Skillnader som skall finnas.'],
    ['Differences', 'Differences that must be there.'],
  ).optional(),
  diagnostics: described(
    z.array(z.strictObject({ code: line, rules: ids.optional(), norms: ids.optional() })).max(200),
    ['Diagnoser', 'Diagnoser som skall finnas.'],
    ['Diagnostics', 'Diagnostics that must be there.'],
  ).optional(),
})

export const testCase = z.strictObject({
  name: described(line, ['Namn', 'Vad fallet visar.'], ['Name', 'What the case shows.']),
  at: described(day, ['Dag', 'Dagen frågan gäller.'], ['At', 'The day the question is about.']).optional(),
  given: described(given, ['Givet', 'Det som är känt i fallet.'], ['Given', 'What is known in the case.']).optional(),
  ask: described(anyQuestion, ['Fråga', 'Frågan som ställs.'], ['Ask', 'The question that is asked.']),
  expect: described(expect, ['Väntat', 'Vad svaret skall visa.'], ['Expect', 'What the answer must show.']),
  because: described(
    line,
    ['Därför att', 'Varför svaret är rätt.'],
    ['Because', 'Why the answer is right.'],
  ).optional(),
  norms: described(
    z.array(line).max(100),
    ['Normer', 'Normer som fallet prövar.'],
    ['Norms', 'The norms that the case exercises.'],
  ).optional(),
})

export const cases = z.array(testCase).max(5000)

export type CaseSource = z.input<typeof testCase>
export type ExpectSource = z.input<typeof expect>
