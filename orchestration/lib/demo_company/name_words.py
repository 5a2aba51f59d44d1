"""Words that company names are put together from.

Kinds of words do not overlap, and no list holds a word twice: two different
choices of words spell two different names. The first words of a list are the
common ones.
"""

# ruff: noqa: SIM905  (a word list reads better as words)
from __future__ import annotations

# What a company does, as its name says it, and the industry the CRM knows.
_SECTORS = (
    "Logistics=Transportation Services=Professional_Services "
    "Technologies=Technology Systems=Technology Manufacturing=Manufacturing "
    "Engineering=Manufacturing Industries=Manufacturing Foods=Food "
    "Software=Technology Energy=Energy Solutions=Technology "
    "Electronics=Electronics Instruments=Electronics Packaging=Manufacturing "
    "Pharma=Pharmaceuticals Textiles=Apparel Machinery=Manufacturing "
    "Materials=Manufacturing Consulting=Professional_Services Media=Media "
    "Equipment=Manufacturing Trading=Retail Transport=Transportation "
    "Construction=Construction Laboratories=Healthcare Distribution=Retail "
    "Analytics=Technology Insurance=Insurance Networks=Telecommunications "
    "Robotics=Manufacturing Components=Electronics Plastics=Chemicals "
    "Chemicals=Chemicals Furniture=Consumer Retail=Retail Beverages=Food "
    "Communications=Telecommunications Biotech=Biotechnology Sensors=Electronics "
    "Mobility=Transportation Payments=Finance Capital=Finance Optics=Electronics "
    "Marine=Shipping Aviation=Aerospace Aerospace=Aerospace Ceramics=Construction "
    "Semiconductors=Electronics Devices=Healthcare Polymers=Chemicals Paper=Media "
    "Printing=Media Motors=Transportation Tools=Manufacturing Steel=Manufacturing "
    "Castings=Manufacturing Glass=Construction Timber=Construction Farms=Food "
    "Bakeries=Food Breweries=Food Dairies=Food Seafood=Food Apparel=Apparel "
    "Footwear=Apparel Interiors=Consumer Lighting=Electronics "
    "Cables=Telecommunications Batteries=Energy Solar=Energy Hydraulics=Manufacturing "
    "Pumps=Manufacturing Valves=Manufacturing Coatings=Chemicals "
    "Diagnostics=Healthcare Clinics=Healthcare Imaging=Healthcare Security=Technology "
    "Hosting=Technology Publishing=Media Travel=Consumer Toys=Consumer"
).split()
SECOND = [entry.split("=")[0] for entry in _SECTORS]
INDUSTRY = [entry.split("=")[1].replace("_", " ") for entry in _SECTORS]
# How a language says it; other words stay English, as they do in many names.
LOCAL_SECOND = {
    "DE": "Logistics=Logistik Manufacturing=Maschinenbau Engineering=Anlagenbau "
    "Technologies=Technik Systems=Systeme Services=Dienstleistungen Foods=Lebensmittel "
    "Electronics=Elektronik Packaging=Verpackungen Trading=Handel Steel=Stahlbau "
    "Construction=Bau Tools=Werkzeuge Furniture=Möbel Consulting=Beratung "
    "Plastics=Kunststoffe Optics=Optik Printing=Druckerei Breweries=Brauerei",
    "FR": "Logistics=Logistique Manufacturing=Industrie Engineering=Ingénierie "
    "Systems=Systèmes Foods=Alimentation Electronics=Électronique Energy=Énergie "
    "Packaging=Emballages Trading=Négoce Construction=Bâtiment Plastics=Plastiques "
    "Consulting=Conseil Equipment=Équipement Dairies=Laiterie Textiles=Tissages",
    "ES": "Logistics=Logística Engineering=Ingeniería Foods=Alimentación "
    "Electronics=Electrónica Energy=Energía Construction=Construcciones "
    "Transport=Transportes Services=Servicios Trading=Comercial Plastics=Plásticos",
    "IT": "Logistics=Logistica Engineering=Ingegneria Foods=Alimentari "
    "Electronics=Elettronica Energy=Energia Construction=Costruzioni "
    "Transport=Trasporti Services=Servizi Ceramics=Ceramiche Furniture=Arredamenti",
    "NL": "Logistics=Logistiek Foods=Voeding Packaging=Verpakkingen Trading=Handel "
    "Construction=Bouw Services=Diensten Farms=Boerderijen Systems=Systemen",
}
MIDDLE = (
    "International Industrial Precision Global Offshore Advanced Medical Technical "
    "Digital Applied General United Northern Southern Regional Premier Modern "
    "Integrated Specialty Urban Alpine Coastal Sustainable Smart Commercial"
).split()
ADJECTIVES = (
    "Blue Silver Golden Red Bright Clear Grand Iron Royal Amber Crimson Quiet Swift "
    "Prime True Bold Stone Summer Winter Western Eastern Central Pacific Atlantic "
    "Nordic Baltic Copper Crystal Evergreen Emerald Granite Ivory Lunar Maple Noble "
    "Open Pioneer Rapid Sterling Velvet"
).split()
NOUNS = (
    "Harbor Ridge River Peak Valley Bridge Oak Falcon Anchor Beacon Canyon Cedar "
    "Compass Creek Crown Delta Eagle Field Forge Gate Grove Haven Heron Horizon "
    "Island Lake Lantern Meadow Mesa Mill Orchard Otter Pine Point Quarry Raven Reef "
    "Shore Spring Summit Tower Trail Vista Wave Willow Arrow Badger Birch Cliff Dune"
).split()
# No three of them, the second from the shorter list, are a legal form.
ACRONYM_LETTERS = "BCDFGHKLMNPRSTVWXZ"
ACRONYM_MIDDLES = "CDGHKMNPSVWXZ"
# Twelve cities a country.
CITIES = {
    "US": "Austin|Denver|Portland|Columbus|Chicago|Houston|Phoenix|Seattle|Boston|"
    "Atlanta|Minneapolis|Charlotte",
    "GB": "Leeds|Bristol|Reading|Norwich|London|Manchester|Birmingham|Glasgow|"
    "Sheffield|Cardiff|Exeter|Swindon",
    "DE": "Bremen|Leipzig|Ulm|Kassel|Berlin|München|Köln|Düsseldorf|Hamburg|Stuttgart|"
    "Nürnberg|Münster",
    "FR": "Lyon|Nantes|Lille|Rennes|Paris|Bordeaux|Toulouse|Saint-Étienne|Orléans|"
    "Besançon|Nîmes|Grenoble",
    "NL": "Utrecht|Breda|Zwolle|Leiden|Amsterdam|Rotterdam|Eindhoven|Tilburg|Haarlem|"
    "Arnhem|Delft|Groningen",
    "ES": "Valencia|Bilbao|Sevilla|Vigo|Madrid|Barcelona|Málaga|Córdoba|Zaragoza|"
    "Gijón|Murcia|Burgos",
    "IT": "Modena|Bologna|Verona|Bari|Milano|Roma|Napoli|Genova|Padova|Brescia|Parma|"
    "Trieste",
    "JP": "Osaka|Nagoya|Sendai|Kyoto|Tokyo|Kobe|Fukuoka|Sapporo|Hiroshima|Niigata|"
    "Okayama|Yokohama",
}
CITIES_PER_COUNTRY = 12
# Families that give firms their names. Forty a country, most common first.
SURNAMES = {
    "US": "Anderson Baker Carter Davis Edwards Foster Grady Harris Jackson Keller "
    "Larson Mitchell Nelson Olson Parker Quinn Roberts Sullivan Thompson Vaughn "
    "Walker Yoder Zimmerman Abbott Barlow Caldwell Donovan Everett Fletcher Griffin "
    "Hollister Irwin Jefferson Kendall Langdon Mercer Norris Osborne Perkins Randall",
    "GB": "Smith Jones Taylor Brown Williams Wilson Evans Thomas Johnson Wright Hughes "
    "Robinson Hall Green Wood Clarke Turner Hill Cooper Ward Morris Moore Ashworth "
    "Bagshaw Cavendish Dewhurst Eccles Fairfax Goddard Hargreaves Illingworth "
    "Jessop Kirkham Lockwood Murgatroyd Nuttall Ormerod Pickering Ramsbottom Stoker",
    "DE": "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann "
    "Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun "
    "Krüger Hofmann Hartmann Lange Krause Lehmann Köhler Maier König Walter Böhm Jäger "
    "Günther Vogel Groß Möller Brandt Rößler Strauß",
    "FR": "Martin Bernard Dubois Durand Lefèvre Leroy Roux Girard André Mercier Dupont "
    "Lambert Bonnet François Faure Rousseau Béranger Chevalier Gauthier Pelletier "
    "Caron Marchand Noël Dufour Blanchard Brunet Gérard Joly Renaud Rivière Lemoine "
    "Guérin Besson Charpentier Delaunay Étienne Fournier Hébert Leclercq Thévenot",
    "NL": "Jansen Bakker Visser Smit Meijer Mulder Vos Peters Hendriks Dekker Brouwer "
    "Dijkstra Kok Verhoeven Maas Prins Huisman Schouten Willems Hoekstra Koster Postma "
    "Kuipers Veenstra Kroon Scholten Bosman Timmermans Groen Gerritsen Jonker Kuiper "
    "Wolters Sanders Brinkman Molenaar Hofstra Zwart Slagter Terpstra",
    "ES": "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez "
    "Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro "
    "Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez "
    "Ortega Castro Ortiz Rubio Núñez Iglesias Medina Garrido Ibáñez",
    "IT": "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Lombardo Greco "
    "Bruno Gallo Conti Costa Giordano Mancini Rizzo Moretti Barbieri Fontana Caruso "
    "Mariani Ferrara Santoro Rinaldi Leone Gentile Martinelli Vitale Coppola Serra "
    "Marchetti Parisi Villa Conte Ferraro Fabbri Bianco Marini Grasso",
    "JP": "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato "
    "Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori Abe "
    "Ikeda Hashimoto Ishikawa Ogawa Maeda Okada Hasegawa Fujita Goto Kondo Murakami "
    "Endo Aoki Sakamoto Fujii Nishimura Fukuda Miura Okamoto",
}
SURNAMES_PER_COUNTRY = 40
# What follows the family's name: "& Sons", by country.
SONS = {
    "US": "& Sons",
    "GB": "& Sons",
    "DE": "& Söhne",
    "FR": "& Fils",
    "NL": "& Zonen",
    "ES": "e Hijos",
    "IT": "& Figli",
    "JP": "& Sons",
}
