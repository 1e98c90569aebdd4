/** Precision, recall and their harmonic mean. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B³ (Bagga and Baldwin, 1998): for each item the share of its group that is of its event, and the share of its event that is in
 * its group, averaged over items. Both maps hold the same items.
 * @throws RangeError where an item is in one and not in the other.
 */
export function bCubed(groups: ReadonlyMap<string, string>, events: ReadonlyMap<string, string>): BCubed {
  const byGroup = membersOf(groups);
  const byEvent = membersOf(events);
  let [precision, recall] = [0, 0];
  for (const [item, event] of events) {
    const group = groups.get(item);
    if (group === undefined || groups.size !== events.size)
      throw new RangeError(`the groups do not hold what the events do`);
    const inGroup = byGroup.get(group) ?? [];
    const right = inGroup.filter((other) => events.get(other) === event).length;
    precision += right / inGroup.length;
    recall += right / (byEvent.get(event)?.length ?? 1);
  }
  const [p, r] = [precision / events.size, recall / events.size];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

function membersOf(of: ReadonlyMap<string, string>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [item, name] of of) members.set(name, [...(members.get(name) ?? []), item]);
  return members;
}
