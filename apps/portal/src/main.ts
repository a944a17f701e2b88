import { Portal } from './Portal.ts'

// The portal's folder is where this script lies.
void new Portal(document.body, new URL('.', import.meta.url)).open()
