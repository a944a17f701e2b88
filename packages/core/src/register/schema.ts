import { day, described, localized, path, period, slug, z } from '#primitives/schema.ts'

const json = z.json()
const identifier = z.string().min(1).max(200)

export const objectRef = z.strictObject({
  type: described(slug, ['Typ', 'Objektets typ.'], ['Type', 'The type of the object.']),
  id: described(identifier, ['Id', 'Vilket objekt.'], ['Id', 'Which object.']),
})

const decision = z.strictObject({
  body: described(z.string().max(200), ['Organ', 'Vem som beslutade.'], ['Body', 'Who decided.']).optional(),
  on: described(day, ['Dag', 'Beslutsdagen.'], ['Day', 'The day of the decision.']).optional(),
  section: described(
    z.string().max(100),
    ['Paragraf', 'Paragrafen i protokollet.'],
    ['Section', 'The paragraph of the minutes.'],
  ).optional(),
})

/** One action that was done: the line of an event log. */
export const event = z.strictObject({
  id: described(
    identifier,
    ['Id', 'Händelsens id; unikt i registret.'],
    ['Id', 'The id of the event; unique in the register.'],
  ),
  day: described(day, ['Dag', 'Dagen det gjordes.'], ['Day', 'The day it was done.']),
  effective: described(
    day,
    ['Gäller från', 'Dagen det får verkan; utelämnad: samma dag.'],
    ['Effective', 'The day it takes effect; left out: the same day.'],
  ).optional(),
  recorded: described(
    z.iso.datetime(),
    ['Antecknad', 'När det skrevs in.'],
    ['Recorded', 'When it was written down.'],
  ).optional(),
  time: described(
    z.iso.datetime({ offset: true }),
    ['Tid', 'När det gjordes, där timmar räknas; med tidszon.'],
    ['Time', 'When it was done, where hours count; with its offset.'],
  ).optional(),
  actor: described(
    identifier,
    ['Aktör', 'Person, organ eller roll som gjorde det.'],
    ['Actor', 'The person, body or role that did it.'],
  ).optional(),
  role: described(
    slug,
    ['Roll', 'Rollen som aktören handlade i.'],
    ['Role', 'The role in which the actor acted.'],
  ).optional(),
  action: described(slug, ['Handling', 'Vad som gjordes.'], ['Action', 'What was done.']),
  object: described(objectRef, ['Objekt', 'Vad det gjordes med.'], ['Object', 'To what it was done.']),
  edition: described(
    identifier,
    ['Utgåva', 'Vilken version av dokumentet.'],
    ['Edition', 'Which version of the document.'],
  ).optional(),
  part: described(identifier, ['Del', 'Vilken del av dokumentet.'], ['Part', 'Which part of the document.']).optional(),
  act: described(
    z.record(z.string().max(100), json),
    ['Om handlingen', 'Form, grund, mottagare, utfall.'],
    ['Of the act', 'Form, basis, recipient, outcome.'],
  ).optional(),
  establishes: described(
    z.record(path, json),
    ['Fastställer', 'Uppgifter som gäller från och med nu.'],
    ['Establishes', 'Facts that hold from now on.'],
  ).optional(),
  decision: described(
    decision,
    ['Beslut', 'Beslutet som ligger bakom.'],
    ['Decision', 'The decision behind it.'],
  ).optional(),
  note: described(z.string().max(2000), ['Anmärkning', 'För den som läser.'], ['Note', 'For the reader.']).optional(),
  hash: described(
    z.string().regex(/^[0-9a-f]{64}$/),
    ['Kedja', 'Fingeravtryck av händelsen och den före; skrivs av programmet.'],
    ['Chain', 'Fingerprint of the event and the one before; written by the program.'],
  ).optional(),
})

export const events = z.array(event).max(1_000_000)

/** `register.yaml`: what the register is about; the events stand beside it. */
export const registerHead = z.strictObject({
  language: described(z.literal(1), ['Språk', 'Versionen av språket.'], ['Language', 'The version of the language.']),
  municipality: described(
    z.string().regex(/^\d{4}$/),
    ['Kommun', 'Kommunkoden.'],
    ['Municipality', 'The municipality code.'],
  ),
  ruleset: described(slug, ['Regelverk', 'Regelverket som gäller.'], ['Ruleset', 'The ruleset that applies.']),
  since: described(
    day,
    ['Sedan', 'Första dagen registret svarar för; inget förfaller dessförinnan.'],
    ['Since', 'The first day the register answers for; nothing is due before it.'],
  ),
  invented: described(
    z.boolean(),
    ['Påhittat', 'Om innehållet är uppdiktat.'],
    ['Invented', 'Whether the contents are made up.'],
  ).optional(),
  title: described(
    z.union([z.string().max(200), localized]),
    ['Titel', 'Vad registret heter, på ett språk eller båda.'],
    ['Title', 'What the register is called, in one language or both.'],
  ).optional(),
  note: described(z.string().max(2000), ['Anmärkning', 'För den som läser.'], ['Note', 'For the reader.']).optional(),
  retention: described(
    period,
    ['Bevarandetid', 'Hur länge uppgifter bevaras.'],
    ['Retention', 'How long entries are kept.'],
  ).optional(),
})

export const register = z.strictObject({ ...registerHead.shape, events })

export type EventSource = z.input<typeof event>
export type RegisterSource = z.input<typeof register>
