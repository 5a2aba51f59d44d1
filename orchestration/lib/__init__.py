"""Commands and the code behind them, one package per concern."""
