"""The learned part: a small encoder over a draft and what it answers. numpy and onnxruntime stay in here."""
