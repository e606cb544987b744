#!/usr/bin/env python3
"""Small seeds of our own: seeds.py XML|CSV|Store FOLDER. The first byte of a CSV or store seed is a setting."""
import os
import sys

WIDE = "participant,phase,q1,q2,q3,q4,q5,q6,c_q1,session\n1,pre,myth,a,\"a,c\",\"a,b,c\",\"a=x,b=y\",A,2,s\n" \
       "1,post,réalité,B,\"a\",\"c,b,a\",\"a=y\",B,1,s\n2,avant,p,,,,,,,s\n"
LONG = "participant,phase,item,answer,certainty,session,region,language,audience\r\n1,pre,q1,myth,1,s,QC,fr,youth\r\n" \
       "1,pre,q2,(not presented),,s,QC,fr,youth\r\n1,post,q1,\"ça dépend\",3,s,QC,fr,youth\r\n"
KEY = "item,correct,myth,options\nq1,A,B,A|B|C\n\"q2\",\"x\"\"y\",,\n"
TEXTS = [WIDE, LONG, KEY, WIDE.replace(",", ";"), WIDE.replace(",", "\t"), "\ufeff" + WIDE, LONG.replace("\r\n", "\r")]
CSV = [b"\x05" + t.encode() for t in TEXTS] + [b"\x41\xff\xfe" + WIDE.encode("utf-16-le"),
                                               b"\x81\xfe\xff" + WIDE.encode("utf-16-be"),
                                               b"\x07" + WIDE.encode("windows-1252")]
XML = [b'<quiz xmlns="urn:amorce:kit:1" id="q"><title xml:lang="fr">&#233;</title></quiz>',
       b"<?xml version='1.0' encoding='UTF-8'?><!--c--><a><![CDATA[x]]></a>", b"<a b='1' b='2'><c></d></a>"]
# An odd first byte: the rest are edits of a good file, two bytes where and one byte what; 2 opens it for writing.
STORE = [b"\x01" + bytes([0, 18, 2]), b"\x03" + bytes([0, 60, 9]), b"\x01" + bytes([4, 0, 255, 8, 1, 7]), b"\x03\x00\x00"]

for number, seed in enumerate({"XML": XML, "CSV": CSV, "Store": STORE}[sys.argv[1]]):
    with open(os.path.join(sys.argv[2], f"own-{number}"), "wb") as file:
        file.write(seed)
