"""The runtime: ONNX Runtime and its companions, installed on a click and found at every start."""
