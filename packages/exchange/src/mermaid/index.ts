export { lifecycleDiagram } from './lifecycleDiagram.ts'
export { routeDiagram } from './routeDiagram.ts'
