sources tikies-2026
