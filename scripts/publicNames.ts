import { join } from 'node:path'
import ts from 'typescript'
import { packageRoot, readEntries, readManifest } from './entries.ts'

/** What a subpath offers by name. */
export interface PublicNames {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

/** Subpaths that are there for their types alone. */
function readTypeEntries(): { readonly subpath: string; readonly declarations: string }[] {
  return Object.entries(readManifest().exports).flatMap(([subpath, target]) =>
    typeof target === 'string' || target.default !== undefined ? [] : [{ subpath, declarations: join(packageRoot, target.types) }],
  )
}

/** The names that each subpath of the built package exports, sorted, read from its declarations. */
export function readPublicNames(): Record<string, PublicNames> {
  const entries = [...readEntries().map(({ subpath, built }) => ({ subpath, declarations: built.replace(/\.js$/, '.d.ts') })), ...readTypeEntries()]
  const program = ts.createProgram(
    entries.map(({ declarations }) => declarations),
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true, noEmit: true },
  )
  const checker = program.getTypeChecker()
  return Object.fromEntries(
    entries.map(({ subpath, declarations }) => {
      const source = program.getSourceFile(declarations)
      const module = source && checker.getSymbolAtLocation(source)
      const names = (module ? checker.getExportsOfModule(module) : []).map((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
        return { name: symbol.name, isValue: (target.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(symbol) }
      })
      const sorted = (isValue: boolean) => names.filter((one) => one.isValue === isValue).map(({ name }) => name).sort()
      return [subpath, { values: sorted(true), types: sorted(false) }]
    }),
  )
}

function isTypeOnly(symbol: ts.Symbol): boolean {
  return (
    symbol.declarations?.some((declaration) => ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly)) ?? false
  )
}
