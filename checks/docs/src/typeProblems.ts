import ts from 'typescript'

/** What the compiler finds wrong with the TypeScript that pages show, a line a place. */
export function typeProblems(files: readonly string[]): readonly string[] {
  const program = ts.createProgram([...files], {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  })
  return ts.getPreEmitDiagnostics(program).map((one) => {
    const place =
      one.file && one.start !== undefined ? ts.getLineAndCharacterOfPosition(one.file, one.start) : undefined
    return `${one.file?.fileName ?? ''}:${(place?.line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(one.messageText, '\n')}`
  })
}
