"""Does the work on all items twice and tells of the second time, as protocol.ts does."""

import json
import resource
import sys
import time


def passes(work):
    with open(sys.argv[1], encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines if line.strip()]

    def once():
        for item in items:
            try:
                work(item)
            except Exception as error:  # counted all the same
                print(f"{item['name']}: {error}", file=sys.stderr)

    once()
    clock, processor = time.perf_counter(), time.process_time()
    once()
    told = {
        "articles": len(items),
        "processor": (time.process_time() - processor) * 1000,
        "clock": (time.perf_counter() - clock) * 1000,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(told))
