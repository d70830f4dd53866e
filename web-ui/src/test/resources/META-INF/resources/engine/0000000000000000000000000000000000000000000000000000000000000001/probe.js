"as it is";
