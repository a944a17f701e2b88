import { condition } from '#conditions/schema.ts'
import { actionName, described, period, roleName, slug, typeName, z } from '#primitives/schema.ts'
import { conceptKeys } from '#vocabulary/schema.ts'
import { bearer, citedBearers, ofKey } from './bearer.ts'
import { citationKeys, partKeys, ruleKeys } from './citation.ts'

const holder = z.strictObject({
  ...ruleKeys,
  holder: described(
    bearer,
    ['Innehavare', 'Vem som har rollen i kraft av sin ställning.'],
    ['Holder', 'Who holds the role by office.'],
  ),
  of: ofKey.optional(),
  chosenBy: described(
    bearer,
    ['Väljs av', 'Vem som väljer mellan innehavarna.'],
    ['Chosen by', 'Who chooses between the holders.'],
  ).optional(),
})

const required = z.strictObject({
  min: described(
    z.int().min(0).max(1000),
    ['Minst', 'Så många skall det minst vara.'],
    ['At least', 'How many there must be at the least.'],
  ).optional(),
  max: described(
    z.int().min(1).max(1000),
    ['Högst', 'Så många får det högst vara.'],
    ['At most', 'How many there may be at the most.'],
  ).optional(),
  per: described(
    typeName,
    ['Per', 'För vart och ett av detta; annars rollens eget.'],
    ['Per', 'For each of these; else what the role is per.'],
  ).optional(),
  term: described(
    period,
    ['Mandattid', 'Hur länge ett uppdrag varar.'],
    ['Term', 'How long an appointment lasts.'],
  ).optional(),
  ...partKeys,
})

const competence = z.strictObject({
  ...partKeys,
  id: described(slug, ['Kunskap', 'Vad innehavaren skall kunna.'], ['Competence', 'What the holder has to know.']),
})

const delegable = z.strictObject({
  to: described(bearer, ['Till', 'Vem uppgiften får lämnas till.'], ['To', 'To whom the power may be passed.']),
  covers: described(
    z.union([z.enum(['all', 'named']), z.array(actionName).min(1).max(100)]),
    ['Omfattar', 'Alla befogenheter, de som namnges i beslutet, eller dessa handlingar.'],
    ['Covers', 'All powers, those the decision names, or these actions.'],
  ),
  limit: described(
    condition,
    ['Gräns', 'Delegationen gäller bara inom gränsen.'],
    ['Limit', 'The delegation holds only within this.'],
  ).optional(),
  sub: described(
    z.boolean(),
    ['Vidare', 'Om uppgiften får lämnas vidare.'],
    ['Sub-delegation', 'Whether it may be passed on further.'],
  ).optional(),
  makes: described(
    roleName,
    ['Gör till', 'Rollen som mottagaren får.'],
    ['Makes', 'The role that the delegate gets.'],
  ).optional(),
  ...partKeys,
})

const acting = z.strictObject({
  role: described(roleName, ['Roll', 'Rollen som företräds.'], ['Role', 'The role that is represented.']),
  of: ofKey.optional(),
  ...partKeys,
})

const member = z.strictObject({
  role: described(roleName, ['Roll', 'Rollen som medlemmen har.'], ['Role', 'The role the member has.']),
  as: described(slug, ['Som', 'Vad medlemmen är i gruppen.'], ['As', 'What the member is in the group.']).optional(),
  each: described(
    typeName,
    ['Från varje', 'En från var och en av dessa.'],
    ['From each', 'One from each of these.'],
  ).optional(),
  ...partKeys,
})

const members = z.strictObject({
  closed: described(
    z.boolean(),
    ['Sluten', 'Om bara dessa får vara med.'],
    ['Closed', 'Whether only these may be members.'],
  ).optional(),
  list: described(z.array(member).min(1).max(100), ['Medlemmar', 'De som ingår.'], ['Members', 'Who belongs to it.']),
  ...partKeys,
})

export const role = z.strictObject({
  id: described(slug, ['Id', 'Rollens namn.'], ['Id', 'The name of the role.']),
  kind: described(
    z.enum(['body', 'unit', 'group', 'officer', 'function', 'external']),
    ['Slag', 'Organ, enhet, grupp, befattning, funktion eller utomstående.'],
    ['Kind', 'Body, unit, group, officer, function or external.'],
  ),
  per: described(
    typeName,
    ['Per', 'En innehavare för var och en av detta; utelämnad: en för kommunen.'],
    ['Per', 'One holder for each of these; left out: one for the municipality.'],
  ).optional(),
  rank: described(
    z.int().min(1).max(100),
    ['Rang', '1 är högst; avgör mellan källor.'],
    ['Rank', '1 is highest; settles between sources.'],
  ).optional(),
  is: described(
    roleName,
    ['Är en', 'Allt som sägs om den rollen sägs om denna.'],
    ['Is a', 'All that is said of that role is said of this.'],
  ).optional(),
  under: described(
    roleName,
    ['Under', 'Vad enheten lyder under.'],
    ['Under', 'What the unit is subordinate to.'],
  ).optional(),
  held: described(
    actionName,
    ['Innehas genom', 'Handlingen som är att ha rollen, till exempel own för systemägare.'],
    ['Held by', 'The action that is to hold the role, such as own for a system owner.'],
  ).optional(),
  holders: described(
    z.array(holder).min(1).max(50),
    ['Innehavare', 'Vilka som har rollen i kraft av sin ställning.'],
    ['Holders', 'Who holds the role by office.'],
  ).optional(),
  delegable: described(
    z.union([delegable, z.array(delegable).min(1).max(50)]),
    ['Delegation', 'Vad som får delegeras, och till vem.'],
    ['Delegable', 'What may be delegated, and to whom.'],
  ).optional(),
  required: described(
    z.union([required, z.array(required).min(1).max(20)]),
    ['Krävs', 'Hur många innehavare som skall finnas.'],
    ['Required', 'How many holders there must be.'],
  ).optional(),
  appoint: described(citedBearers, ['Utses av', 'Vem som utser.'], ['Appointed by', 'Who appoints.']).optional(),
  from: described(slug, ['Bland', 'Vilka som kan utses.'], ['From among', 'Who may be appointed.']).optional(),
  competence: described(
    z.array(competence).min(1).max(50),
    ['Kunskaper', 'Vad innehavaren skall kunna.'],
    ['Competence', 'What the holder has to know.'],
  ).optional(),
  actsFor: described(
    z.array(acting).min(1).max(20),
    ['Företräder', 'Roller som innehavaren företräder.'],
    ['Acts for', 'Roles that the holder represents.'],
  ).optional(),
  members: described(
    members,
    ['Sammansättning', 'Vilka som ingår i gruppen.'],
    ['Members', 'Who belongs to the group.'],
  ).optional(),
  norms: ruleKeys.norms.optional(),
  source: citationKeys.source,
  section: citationKeys.section,
  note: citationKeys.note,
  ...conceptKeys,
})

export type RoleSource = z.input<typeof role>
export type RequiredSource = z.input<typeof required>
export type DelegableSource = z.input<typeof delegable>
