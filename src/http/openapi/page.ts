import { createHash } from 'node:crypto';
import { type Content, html, joined, Markup } from '../../report/html/markup.ts';
import type { Description, Operation, Parameter, Response, Shape } from './description.ts';
import { exampleOf } from './example.ts';
import { STYLE } from './style.ts';

const HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');

/** Nothing is fetched, nothing runs; only this very style applies. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A description of an API as a page for people: every route with its parameters, answers and an example, every shape. */
export function apiPage(description: Description): string {
  const { info, tags, components } = description;
  const routes = routesOf(description);
  const shapes = Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title} API</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1>${info.title} API <small>${info.version}</small></h1>
<p>${info.summary}</p>
${paragraphs(info.description)}
<p>For programs: <a href="${baseOf(description)}/openapi.json">${baseOf(description)}/openapi.json</a> (OpenAPI ${description.openapi}).</p>
</header>
<nav aria-label="Routes">${tags.map(
    ({ name }) => html`<h2>${name}</h2>
<ul>${routes.filter(isOf(name)).map(entry)}</ul>`,
  )}</nav>
<main>
${tags.map(
  ({ name, description: about }) => html`<section aria-labelledby="${anchor('tag', name)}">
<h2 id="${anchor('tag', name)}">${name}</h2>
<p>${about}</p>
${routes.filter(isOf(name)).map((route) => article(description, route))}
</section>`,
)}
<section aria-labelledby="shapes">
<h2 id="shapes">Shapes</h2>
${shapes.map(shapeEntry)}
</section>
</main>
</body>
</html>
`.source;
}

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const routesOf = ({ paths }: Description): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

const isOf =
  (tag: string) =>
  ({ operation }: Route): boolean =>
    operation.tags.includes(tag);

const baseOf = ({ servers }: Description): string => servers[0]?.url ?? '';

const anchor = (kind: string, name: string): string => `${kind}-${name}`;

const paragraphs = (text: string): Content => text.split('\n').map((line) => html`<p>${withCode(line)}</p>`);

/** A text in which what stands between backquotes is code. */
const withCode = (text: string): Content =>
  text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));

const entry = ({ method, path, operation }: Route): Markup =>
  html`<li><a href="#${anchor('route', operation.operationId)}"><b>${method}</b> ${path}</a></li>`;

function article(description: Description, route: Route): Markup {
  const { method, path, operation } = route;
  const { operationId, summary, description: more, parameters = [], requestBody, responses } = operation;
  return html`
<article id="${anchor('route', operationId)}">
<h3><b>${method}</b> <code>${baseOf(description)}${path}</code></h3>
<p>${withCode(summary)}.</p>
${more !== undefined && paragraphs(more)}
${parameters.length > 0 && parameterTable(parameters)}
${
  requestBody &&
  html`<p>Body: ${joined(
    Object.entries(requestBody.content).map(([type, { schema }]) => html`<code>${type}</code> ${typeOf(schema)}`),
    ' or ',
  )}</p>`
}
<table><caption>Answers</caption><thead><tr><th scope="col">Status</th><th scope="col">What</th><th scope="col">Type</th></tr></thead>
<tbody>${Object.entries(responses).map(answerRow)}</tbody></table>
<pre><code>${exampleOf(description, route)}</code></pre>
</article>`;
}

const parameterTable = (parameters: readonly Parameter[]): Markup => html`
<table><caption>Parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">What</th></tr></thead>
<tbody>${parameters.map(
  ({ name, in: where, required, description, schema }) =>
    html`<tr><th scope="row"><code>${name}</code>${required && where === 'query' && ' (needed)'}</th><td>${where}</td><td>${typeOf(schema)}${limits(schema)}</td><td>${withCode(description ?? '')}</td></tr>`,
)}</tbody></table>`;

function limits({ minimum, maximum, default: usual }: Shape): Content {
  const range = minimum !== undefined && maximum !== undefined && maximum < 1e9 ? `, ${minimum} to ${maximum}` : '';
  return `${range}${usual === undefined ? '' : `, ${String(usual)} unless given`}`;
}

const answerRow = ([status, { description, headers = {}, content = {} }]: readonly [string, Response]): Markup => {
  const types = Object.entries(content).map(([type, { schema }]) => html`<code>${type}</code> ${typeOf(schema)}`);
  const names = Object.keys(headers).map((name) => html`<code>${name}</code>`);
  return html`<tr><th scope="row">${status}</th><td>${withCode(description)}${names.length > 0 && html` <small>${joined(names, ' ')}</small>`}</td><td>${joined(types, ', ')}</td></tr>`;
};

const shapeEntry = ([name, shape]: readonly [string, Shape]): Markup => html`
<article id="${anchor('shape', name)}">
<h3>${name}</h3>
${shape.description !== undefined && html`<p>${withCode(shape.description)}</p>`}
${
  shape.properties
    ? html`<table><tbody>${Object.entries(shape.properties).map(
        ([property, value]) =>
          html`<tr><th scope="row"><code>${property}</code>${!shape.required?.includes(property) && ' (may be left out)'}</th><td>${typeOf(value)}</td><td>${withCode(value.description ?? '')}</td></tr>`,
      )}</tbody></table>`
    : (shape.oneOf ?? shape.anyOf)
      ? html`<ul>${(shape.oneOf ?? shape.anyOf ?? []).map((choice) => html`<li>${typeOf(choice)}</li>`)}</ul>`
      : html`<p>${typeOf(shape)}</p>`
}
</article>`;

/** A shape in words, with links to those that have a name. */
function typeOf({ $ref, type, enum: values, const: only, anyOf, oneOf, items, properties }: Shape): Content {
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return html`<a href="#${anchor('shape', name)}">${name}</a>`;
  }
  const choices = anyOf ?? oneOf;
  if (choices) return joined(choices.map(typeOf), ' or ');
  if (values)
    return joined(
      values.map((value) => html`<code>${String(value)}</code>`),
      ' ',
    );
  if (only !== undefined) return html`<code>${String(only)}</code>`;
  if (items) return ['list of ', typeOf(items)];
  if (properties)
    return [
      '{ ',
      joined(
        Object.entries(properties).map(([name, value]) => [html`<code>${name}</code>: `, typeOf(value)]),
        '; ',
      ),
      ' }',
    ];
  return typeof type === 'string' ? type : (type ?? ['anything']).join(' or ');
}
