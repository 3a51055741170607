"""What a plan is: frozen values and pure rules over them, standard library only."""
