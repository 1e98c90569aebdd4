import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One import of a source file, of a file of the project or of a package. */
export interface Import {
  /** The importing file, from the project's root: `src/core/reuse/index.ts`. */
  readonly from: string;
  /** The imported file in the same way, or the package or built-in module as written. */
  readonly to: string;
  readonly typeOnly: boolean;
}

export interface Source {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** All TypeScript sources under `src`, parsed. */
export function sources(): Source[] {
  return globSync('src/**/*.ts', { cwd: ROOT })
    .sort()
    .map((path) => ({
      path,
      tree: ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.ES2023, true),
    }));
}

/** Every static import, re-export and `import()` of a source. */
export function importsOf({ path, tree }: Source): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const to = specifier.text.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(path), specifier.text)).replaceAll('\\', '/')
      : specifier.text;
    imports.push({ from: path, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** Names that a source uses as values, with the object before the dot where there is one: `Math.random`, `fetch`. */
export function valueNames({ tree }: Source): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) names.push(`${node.expression.getText(tree)}.${node.name.text}`);
    if (ts.isNewExpression(node))
      names.push(`new ${node.expression.getText(tree)}(${node.arguments?.length ? '…' : ''})`);
    if (ts.isIdentifier(node) && isReference(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

/** Whether a name stands for a value here, rather than naming a property, member or declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent))
    return parent.initializer === node;
  return !ts.isPropertySignature(parent) && !ts.isPropertyDeclaration(parent) && !ts.isMethodDeclaration(parent);
}
