import { search } from '#authzen/search.ts'
import { answerQuestion } from '#routes/answerQuestion.ts'
import { writeFeed } from '#tables/writeFeed.ts'
import { writeTable } from '#tables/writeTable.ts'

/** All that is worked out beside the requests, since the whole of the rules or of a register may have to be gone through. */
export const WORKS = { answerQuestion, search, writeTable, writeFeed } as const

type Works = typeof WORKS
export type Work = keyof Works
export type Input<W extends Work> = Parameters<Works[W]>[1]
export type Output<W extends Work> = ReturnType<Works[W]>
