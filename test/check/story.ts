import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';

const COURIER = `Ferry strikes pier in Oldhaven

The ferry Silver Tern struck a pier in Oldhaven on Tuesday morning, killing 3 people and injuring 12 passengers.

Harbour master Tomas Rell said the captain had ignored two warnings.

“We saw the lights far too late, and there was nothing to be done,” Ida Verlen, the first mate, told reporters.

The alleged saboteur, Piet Garland, was arrested at the docks on Wednesday.

Garland denied that he had touched the engine.

The company did not inspect the engine in March.

More than 200 people were on board at 9:15 a.m., the operator claimed.

Verlen thanked Rell for his help.

Repairs will cost $4.1 million and take nine weeks.
`;

const WIRE = `Silver Tern hits pier

The ferry Silver Tern struck a pier in Oldhaven on Tuesday morning, killing 5 people and injuring 12 passengers.

“The lights were out, and that is all I know,” Ida Verlen said.

The mayor, Rosa Quill, praised the rescue crews.
`;

/** Two accounts of one accident, with most of what a lying sentence gets wrong. */
export async function compareAccident(): Promise<Comparison> {
  const articles = [
    { type: 'text' as const, name: 'courier.txt', outlet: 'Oldhaven Courier', text: COURIER },
    { type: 'text' as const, name: 'wire.txt', outlet: 'Coast Wire', text: WIRE },
  ];
  return compare(await Promise.all(articles.map((article) => read(article))));
}
