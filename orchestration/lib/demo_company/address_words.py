"""Streets by country, and how the same address is written in other ways."""

from __future__ import annotations

# `#` is the house number; the rest is the name of the street, by country.
STREETS = {
    "US": "# Oak Street|# Maple Avenue|# Industrial Boulevard|# Lincoln Road|"
    "# Market Street|# Commerce Drive|# Lake Avenue|# Mill Road|# Park Avenue|"
    "# Washington Street|# Technology Drive|# Cedar Lane",
    "GB": "# High Street|# Station Road|# Mill Lane|# Church Street|# Victoria Road|"
    "# Park Lane|# Kingsway Road|# Queen Street|# Bridge Street|# Canal Road|"
    "# Albert Road|# Foundry Lane",
    "DE": "Hauptstraße #|Bahnhofstraße #|Lindenstraße #|Industriestraße #|Gartenweg #|"
    "Schillerstraße #|Am Hafen #|Goethestraße #|Ringstraße #|Mühlenweg #|"
    "Bergstraße #|Werkstraße #",
    "FR": "# rue de la Gare|# avenue Victor Hugo|# rue du Moulin|# boulevard Pasteur|"
    "# rue des Écoles|# avenue de la République|# rue Nationale|# rue du Port|"
    "# boulevard Voltaire|# rue des Lilas|# avenue Foch|# rue de l'Industrie",
    "NL": "Molenstraat #|Stationsweg #|Kerkstraat #|Industrieweg #|Dorpsstraat #|"
    "Havenstraat #|Beatrixlaan #|Schoolstraat #|Parklaan #|Nieuwstraat #|Marktweg #|"
    "Singelstraat #",
    "ES": "Calle Mayor #|Avenida de la Paz #|Calle Real #|Calle del Sol #|"
    "Avenida Andalucía #|Calle Nueva #|Calle San Juan #|Avenida del Puerto #|"
    "Calle Industria #|Calle Cervantes #|Avenida Goya #|Calle Olmo #",
    "IT": "Via Roma #|Via Garibaldi #|Viale Europa #|Via Dante #|Via Mazzini #|"
    "Viale Kennedy #|Via Verdi #|Via dell'Industria #|Via Marconi #|Via Manzoni #|"
    "Viale Italia #|Via Volta #",
    "JP": "#-4 Chuo|#-12 Honcho|#-7 Sakae|#-3 Midori|#-15 Minato|#-9 Higashi|"
    "#-2 Nishi|#-6 Kita|#-11 Minami|#-8 Asahi|#-5 Sakura|#-10 Izumi",
}
STREETS_PER_COUNTRY = 12
STREET_ABBREVIATIONS = {
    " Street": " St",
    " Avenue": " Ave.",
    " Boulevard": " Blvd",
    " Road": " Rd",
    " Drive": " Dr",
    " Lane": " Ln",
    "straße": "str.",
    "weg ": "wg. ",
    "avenue ": "av. ",
    "boulevard ": "bd ",
    "rue ": "r. ",
    "straat": "str.",
    "Calle ": "C/ ",
    "Avenida ": "Avda. ",
    "Viale ": "V.le ",
    "Via ": "V. ",
}
# Other ways to say which country it is.
OTHER_COUNTRY_NAMES = {
    "US": "USA",
    "GB": "UK",
    "DE": "Deutschland",
    "FR": "FRA",
    "NL": "Holland",
    "ES": "España",
    "IT": "Italia",
    "JP": "JPN",
}
NAME_ABBREVIATIONS = {
    "International": "Intl",
    "Industrial": "Ind.",
    "Manufacturing": "Mfg",
    "Services": "Svcs",
    "Technologies": "Tech",
    "Engineering": "Engr.",
    "Industries": "Inds.",
    "Laboratories": "Labs",
    "Equipment": "Equip.",
    "Communications": "Comms",
    "Distribution": "Dist.",
    "Packaging": "Pkg",
    "Electronics": "Elec.",
    "Construction": "Constr.",
    "Systems": "Sys",
    "Solutions": "Sol.",
    "Logistics": "Log.",
    "Instruments": "Instr.",
    "Transport": "Transp.",
    "Technical": "Tech.",
    "Medical": "Med.",
    "General": "Gen.",
    "Maschinenbau": "Masch.-Bau",
    "Dienstleistungen": "Dienstl.",
    "Logistik": "Log.",
    "Verpackungen": "Verp.",
    "Construcciones": "Constr.",
    "Costruzioni": "Costr.",
}
