# nothing

   # here
#