import { day, described, path, slug, z } from '#primitives/schema.ts'
import { events, objectRef } from '#register/schema.ts'

const word = z.string().min(1).max(200)

const facts = described(
  z.record(path, z.json()),
  ['Uppgifter', 'Det som är känt i fallet, med sin väg: object.amount: 84800.'],
  ['Facts', 'What is known in the case, by path: object.amount: 84800.'],
)

const actor = z.union([
  described(
    word,
    ['Aktör', 'En roll, roll:instans, eller en person i registret.'],
    ['Actor', 'A role, role:instance, or a person in the register.'],
  ),
  z.strictObject({
    role: described(
      word,
      ['Roll', 'Rollen aktören handlar i.'],
      ['Role', 'The role in which the actor acts.'],
    ).optional(),
    scope: described(
      word,
      ['Instans', 'Vilken förvaltning eller vilket system.'],
      ['Scope', 'Which department or system.'],
    ).optional(),
    person: described(
      word,
      ['Person', 'Vem, enligt registret.'],
      ['Person', 'Who, as the register has it.'],
    ).optional(),
  }),
])

const object = z.union([
  described(word, ['Objekt', 'En typ, eller typ:id.'], ['Object', 'A type, or type:id.']),
  objectRef,
])

const inlineRegister = z.strictObject({
  since: described(
    day,
    ['Sedan', 'Första dagen registret svarar för.'],
    ['Since', 'The first day the register answers for.'],
  ),
  events: described(events, ['Händelser', 'Vad som har gjorts.'], ['Events', 'What has been done.']),
})

const at = described(day, ['Dag', 'Dagen frågan gäller.'], ['At', 'The day the question is about.'])

const caseKeys = {
  at: at.optional(),
  facts: facts.optional(),
  register: described(
    z.union([word, inlineRegister]),
    ['Register', 'Ett registers namn, eller händelserna själva.'],
    ['Register', 'The name of a register, or the events themselves.'],
  ).optional(),
  known: described(
    z.iso.datetime({ local: true, offset: true }).or(day),
    ['Känt', 'Bara det som var antecknat då räknas.'],
    ['Known', 'Only what had been recorded by then counts.'],
  ).optional(),
  edition: described(
    word,
    ['Utgåva', 'Vilken version av dokumentet.'],
    ['Edition', 'Which version of the document.'],
  ).optional(),
  part: described(word, ['Del', 'Vilken del av dokumentet.'], ['Part', 'Which part of the document.']).optional(),
  receipt: described(
    z.boolean(),
    ['Kvitto', 'Om svaret skall ha ett kvitto som kan kontrolleras.'],
    ['Receipt', 'Whether the answer is to carry a receipt that can be verified.'],
  ).optional(),
}

const action = described(word, ['Handling', 'Vad som görs.'], ['Action', 'What is done.'])
const question = <T extends string>(name: T) => z.literal(name)

const filters = {
  role: described(word, ['Roll', 'Bara den här rollen.'], ['Role', 'This role only.']).optional(),
  object: described(word, ['Objekt', 'Bara det här objektet.'], ['Object', 'This object only.']).optional(),
  section: described(word, ['Avsnitt', 'Bara det här avsnittet.'], ['Section', 'This section only.']).optional(),
}

export const questionShapes = {
  who: z.strictObject({ question: question('who'), action: action.optional(), object, ...caseKeys }),
  decide: z.strictObject({
    question: question('decide'),
    actor: actor.optional(),
    action,
    object,
    done: described(
      z.array(slug).max(100),
      ['Gjorda steg', 'Steg i rutten som är gjorda.'],
      ['Done', 'Steps of the route that are done.'],
    ).optional(),
    ...caseKeys,
  }),
  require: z.strictObject({
    question: question('require'),
    object,
    before: described(
      word,
      ['Före', 'Handlingen det skall gälla före.'],
      ['Before', 'The act before which it must hold.'],
    ).optional(),
    ...caseKeys,
  }),
  route: z.strictObject({
    question: question('route'),
    action,
    object,
    done: described(
      z.array(slug).max(100),
      ['Gjorda steg', 'Steg i rutten som är gjorda.'],
      ['Done', 'Steps of the route that are done.'],
    ).optional(),
    ...caseKeys,
  }),
  due: z.strictObject({
    question: question('due'),
    object: object.optional(),
    action: action.optional(),
    from: described(
      day,
      ['Från', 'Första dagen som frågan gäller.'],
      ['From', 'The first day asked about.'],
    ).optional(),
    through: described(
      day,
      ['Till och med', 'Sista dagen som frågan gäller.'],
      ['Through', 'The last day asked about.'],
    ).optional(),
    at: at.optional(),
    register: caseKeys.register,
    receipt: caseKeys.receipt,
  }),
  audit: z.strictObject({
    question: question('audit'),
    at: at.optional(),
    register: caseKeys.register,
    receipt: caseKeys.receipt,
  }),
  compare: z.strictObject({
    question: question('compare'),
    with: described(word, ['Med', 'Det andra regelverket.'], ['With', 'The other ruleset.']),
    at: at.optional(),
    object: object.optional(),
    action: action.optional(),
    receipt: caseKeys.receipt,
  }),
  lint: z.strictObject({ question: question('lint'), receipt: caseKeys.receipt }),
  matrix: z.strictObject({ question: question('matrix'), at: at.optional(), ...filters, receipt: caseKeys.receipt }),
  explain: z.strictObject({
    question: question('explain'),
    id: described(word, ['Id', 'En regel eller en norm.'], ['Id', 'A rule or a norm.']),
    receipt: caseKeys.receipt,
  }),
  norms: z.strictObject({ question: question('norms'), receipt: caseKeys.receipt }),
}

export const anyQuestion = z.discriminatedUnion('question', [
  questionShapes.who,
  questionShapes.decide,
  questionShapes.require,
  questionShapes.route,
  questionShapes.due,
  questionShapes.audit,
  questionShapes.compare,
  questionShapes.lint,
  questionShapes.matrix,
  questionShapes.explain,
  questionShapes.norms,
])

export type QuestionSource = z.input<typeof anyQuestion>
export type QuestionName = QuestionSource['question']
