import { described, path, period, scalar, slug, z } from '#primitives/schema.ts'

const times = described(
  z.number().positive(),
  ['Gånger', 'Parameterns värde multipliceras med talet.'],
  ['Times', 'The value of the parameter is multiplied by this number.'],
)

const parameterOperand = z.strictObject({
  param: described(
    slug,
    ['Parameter', 'Ett daterat värde, till exempel prisbasbeloppet.'],
    ['Parameter', 'A dated value, such as the price base amount.'],
  ),
  at: described(
    path,
    ['Vid', 'Läs värdet den dag som den här uppgiften anger.'],
    ['At', 'Read the value on the day that this fact gives.'],
  ).optional(),
  times: times.optional(),
})

const factOperand = z.strictObject({
  fact: described(
    path,
    ['Uppgift', 'Jämför med en annan uppgift (bara i must).'],
    ['Fact', 'Compare with another fact (in must only).'],
  ),
})

const dateOperand = z.strictObject({
  date: described(
    z.string(),
    ['Dag', 'En dag eller en uppgift som är en dag.'],
    ['Day', 'A day, or a fact that is a day.'],
  ),
  plus: described(period, ['Plus', 'Så långt efter dagen.'], ['Plus', 'This long after the day.']).optional(),
  minus: described(period, ['Minus', 'Så långt före dagen.'], ['Minus', 'This long before the day.']).optional(),
})

const operand = z.union([scalar, parameterOperand, factOperand, dateOperand])

const operators = {
  eq: described(
    operand,
    ['Lika med', 'Uppgiften är lika med värdet.'],
    ['Equal', 'The fact equals the value.'],
  ).optional(),
  ne: described(
    operand,
    ['Skilt från', 'Uppgiften är inte lika med värdet.'],
    ['Not equal', 'The fact differs from the value.'],
  ).optional(),
  lt: described(
    operand,
    ['Mindre än', 'Uppgiften är mindre, eller tidigare.'],
    ['Less than', 'The fact is less, or earlier.'],
  ).optional(),
  lte: described(
    operand,
    ['Högst', 'Uppgiften är högst värdet.'],
    ['At most', 'The fact is at most the value.'],
  ).optional(),
  gt: described(
    operand,
    ['Större än', 'Uppgiften är större, eller senare.'],
    ['Greater than', 'The fact is greater, or later.'],
  ).optional(),
  gte: described(
    operand,
    ['Minst', 'Uppgiften är minst värdet.'],
    ['At least', 'The fact is at least the value.'],
  ).optional(),
}

const listPath = described(path, ['Lista', 'En uppgift som är en lista.'], ['List', 'A fact that is a list.'])

const where = z.lazy((): z.ZodType<ConditionSource, ConditionSource> => condition)

/** A condition as it is written; the closed set of operators. */
export const condition: z.ZodType<ConditionSource, ConditionSource> = z
  .union([
    z.strictObject({
      all: described(z.array(where), ['Alla', 'Alla villkoren gäller.'], ['All', 'Every one of the conditions holds.']),
    }),
    z.strictObject({
      any: described(
        z.array(where).min(1),
        ['Något', 'Minst ett av villkoren gäller.'],
        ['Any', 'At least one of the conditions holds.'],
      ),
    }),
    z.strictObject({
      not: described(where, ['Inte', 'Villkoret gäller inte.'], ['Not', 'The condition does not hold.']),
    }),
    z.strictObject({
      fact: described(
        path,
        ['Uppgift', 'Uppgiften som prövas; utan operator skall den vara sann.'],
        ['Fact', 'The fact that is tested; without an operator it must be true.'],
      ),
      ...operators,
      in: described(
        z.array(scalar).min(1),
        ['Bland', 'Uppgiften är ett av värdena.'],
        ['In', 'The fact is one of the values.'],
      ).optional(),
      exists: described(
        z.boolean(),
        ['Finns', 'Om uppgiften skall ha ett värde.'],
        ['Exists', 'Whether the fact is to have a value.'],
      ).optional(),
    }),
    z.strictObject({
      some: listPath,
      where: described(
        where,
        ['Där', 'Villkor på posten; den heter item.'],
        ['Where', 'A condition on the entry, called item.'],
      ),
    }),
    z.strictObject({
      every: listPath,
      where: described(
        where,
        ['Där', 'Villkor på posten; den heter item.'],
        ['Where', 'A condition on the entry, called item.'],
      ),
    }),
    z.strictObject({
      count: listPath,
      where: described(
        where,
        ['Där', 'Räkna bara poster som uppfyller villkoret.'],
        ['Where', 'Count only the entries that meet the condition.'],
      ).optional(),
      distinct: described(
        z.boolean(),
        ['Olika', 'Räkna olika värden en gång.'],
        ['Distinct', 'Count equal values once.'],
      ).optional(),
      ...operators,
    }),
  ])
  .meta({ id: 'condition' })

export type OperandSource = z.input<typeof operand>
export type OperatorsSource = { [K in 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte']?: OperandSource | undefined }
export type ConditionSource =
  | { all: ConditionSource[] }
  | { any: ConditionSource[] }
  | { not: ConditionSource }
  | ({
      fact: string
      in?: (string | number | boolean | null)[] | undefined
      exists?: boolean | undefined
    } & OperatorsSource)
  | { some: string; where: ConditionSource }
  | { every: string; where: ConditionSource }
  | ({ count: string; where?: ConditionSource | undefined; distinct?: boolean | undefined } & OperatorsSource)
