/** Why a question cannot be answered and what to ask instead: shown to whoever asked, as it stands. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
