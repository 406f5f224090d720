return { places = {}, parties = {}, cased = {} }
