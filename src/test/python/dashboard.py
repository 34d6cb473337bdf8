#!/usr/bin/env python3
"""A dashboard of Smolny in the terminal: who is still in the hall and how the votes stand, as they change.

    dashboard.py HOST:PORT REGISTRY_URL RUN [--until SEQUENCE]

It needs Debian's python3-confluent-kafka and python3-avro, and knows nothing of Smolny but what docs/DASHBOARDS.md
promises. With --until it ends at the first answer about the hall as of that event or a later one.
"""
import argparse
import io
import json
import struct
import urllib.request
import uuid

import avro.io
import avro.schema
from confluent_kafka import Consumer, KafkaError, TopicPartition, OFFSET_BEGINNING


class Decoder:
    """Values in Confluent's framing: a zero, four bytes of schema id, the record. Each schema is fetched once."""

    def __init__(self, registry_url):
        self.registry_url = registry_url
        self.readers = {}

    def decode(self, value):
        magic, schema_id = struct.unpack(">bI", value[:5])
        if magic != 0:
            raise ValueError(f"first byte: {magic} (expected: 0, as Confluent's framing begins)")
        if schema_id not in self.readers:
            self.readers[schema_id] = avro.io.DatumReader(self.schema(schema_id))
        return self.readers[schema_id].read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))

    def schema(self, schema_id):
        with urllib.request.urlopen(f"{self.registry_url}/schemas/ids/{schema_id}") as answer:
            return avro.schema.parse(json.load(answer)["schema"])


def lines(topic, answer):
    """What there is to say of an answer. One record is the complete answer: nothing before it is needed."""
    if answer["status"] == "HELD":
        yield f"{topic} is held after event {answer['sequence']}: {answer['heldBecause']}"
    if topic == "smolny.hall":
        seats = ", ".join(f"{place['place']} {place['delegates']}" for place in answer["places"])
        yield f"after event {answer['sequence']}: {seats}"
    else:
        for motion in answer["motions"]:
            if motion["stage"] in ("OPEN", "CLOSED") and motion["counted"]:
                tally = motion["tally"]
                yield f"{motion['motion']}, {motion['stage'].lower()}: {tally['yes']} to {tally['no']}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("broker")
    arguments.add_argument("registry")
    arguments.add_argument("run")
    arguments.add_argument("--until", type=int)
    asked = arguments.parse_args()
    decoder = Decoder(asked.registry)
    consumer = Consumer(
        {
            "bootstrap.servers": asked.broker,
            # Never joined, since the partitions are assigned below: any number of dashboards read everything.
            "group.id": f"dashboard-{uuid.uuid4()}",
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
        }
    )
    topics = ("smolny.hall", "smolny.votes")
    known = consumer.list_topics(timeout=10).topics
    consumer.assign(
        [TopicPartition(topic, partition, OFFSET_BEGINNING) for topic in topics for partition in known[topic].partitions]
    )
    told = set()
    while True:
        message = consumer.poll(1)
        if message is None or (message.error() and message.error().code() == KafkaError._PARTITION_EOF):
            continue
        if message.error():
            raise SystemExit(str(message.error()))
        if message.key() != asked.run.encode():
            continue
        answer = decoder.decode(message.value())
        for line in lines(message.topic(), answer):
            # A motion stands in every later answer too.
            if line not in told:
                told.add(line)
                print(line, flush=True)
        if asked.until is not None and message.topic() == "smolny.hall" and answer["sequence"] >= asked.until:
            break
    consumer.close()


if __name__ == "__main__":
    main()
