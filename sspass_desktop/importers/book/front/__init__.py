"""Parts I to IV of a plan book: organisation, budget, results, strategy, contract, sections."""
