"""The REST face: routes, bodies and problems around one check; `openapi.yaml` is its contract."""
