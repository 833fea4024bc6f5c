"""Prints what JMH measured beside what the peers did, and the ratio."""

import json
import sys

MILLISECONDS = {"s/op": 1e3, "ms/op": 1.0, "us/op": 1e-3, "ns/op": 1e-6}


def name(benchmark):
    return benchmark["benchmark"].rsplit(".", 1)[1], benchmark.get("params", {}).get("model", "")


def main(measured, told):
    with open(told, encoding="utf-8") as lines:
        peers = {(p["benchmark"], p["model"]): p for p in map(json.loads, lines)}
    print(f"{'what':36} {'ms':>14} {'+/-':>12}   peer")
    with open(measured, encoding="utf-8") as results:
        for benchmark in json.load(results):
            metric = benchmark["primaryMetric"]
            unit = MILLISECONDS[metric["scoreUnit"]]
            ours, error = metric["score"] * unit, metric["scoreError"]
            spread = f"{error * unit:.3g}" if isinstance(error, float) and error == error else "-"
            method, model = name(benchmark)
            peer = peers.get((method, model))
            beside = f"{peer['peer']} {peer['ms']:.4g} ms, {peer['ms'] / ours:.1f} x" if peer else ""
            print(f"{(method + ' ' + model).strip():36} {ours:14.6g} {spread:>12}   {beside}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
