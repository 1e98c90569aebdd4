/** An account of an invented event that comes with the app. */
export interface ExampleText {
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
}

/** Two accounts to try with one press, put beside the app when it is built. Rejects where they cannot be had. */
export async function exampleTexts(): Promise<ExampleText[]> {
  const answer = await fetch('/example.json');
  if (!answer.ok) throw new Error(`the example cannot be had: answer ${answer.status}`);
  return answer.json();
}
