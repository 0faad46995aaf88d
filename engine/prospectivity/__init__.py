"""From a map of relative favourability to targets: what an explorer walks to first."""
