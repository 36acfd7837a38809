"""Reads a file with rdflib and prints its statements as N-Quads: read_rdflib.py FORMAT FILE"""
import sys

import rdflib

dataset = rdflib.ConjunctiveGraph()
named = sys.argv[1] in ("trig", "nquads")
graph = dataset if named else dataset.default_context
graph.parse(sys.argv[2], format=sys.argv[1])
out = dataset.serialize(format="nquads") if named else graph.serialize(format="nt", encoding="utf-8").decode()
sys.stdout.buffer.write(out.encode() if isinstance(out, str) else out)
