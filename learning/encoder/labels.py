"""What the head is taught: the outputs in the order of src/analysis/learned/outputs.ts, which learning/held-out keeps."""

VERDICTS = ["detractor", "critic", "neither", "unclear"]
MARKS = ["sarcasm", "contempt", "anger", "reason", "praise", "question", "teasing"]
OUTPUTS = [
    {"name": "verdict", "as": "softmax", "labels": VERDICTS},
    {"name": "marks", "as": "sigmoid", "labels": MARKS},
]
