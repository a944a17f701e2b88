import { createMemoryStore } from '#index.ts'
import { storeContract } from './contract.ts'

storeContract('memory', async () => createMemoryStore())
