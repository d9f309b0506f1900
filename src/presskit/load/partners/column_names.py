"""What people call the columns of a table of partners, by language: data, from the most certain name on.

A word that a list of networks may use for something else (Mail, Colour, Notes, Group) is none of these.
"""

from collections.abc import Mapping

ORGANISATION: Mapping[str, tuple[str, ...]] = {
    "en": ("Organisation", "Organization", "Organisation name", "Organization name", "Name of organisation",
           "Name of organization", "Name of the organisation", "Name of the organization", "Association",
           "Partner organisation", "Partner organization", "Member organisation", "Member organization"),
    "fr": ("Organisation", "Nom de l'organisation", "Association", "Nom de l'association",
           "Organisation partenaire", "Organisation membre"),
    "es": ("Organización", "Nombre de la organización", "Asociación", "Nombre de la asociación", "Entidad",
           "Organización socia", "Organización miembro"),
    "pt": ("Organização", "Nome da organização", "Associação", "Nome da associação", "Entidade",
           "Organização parceira", "Organização membro"),
    "ru": ("Организация", "Название организации", "Наименование организации", "Объединение",
           "Организация-партнёр", "Партнёрская организация"),
    "de": ("Organisation", "Name der Organisation", "Verein", "Vereinsname", "Name des Vereins", "Verband",
           "Partnerorganisation", "Mitgliedsorganisation"),
}  # fmt: skip
"""The words for who a partner is. Beside one of them, a column called Name is likely to name a person."""

COLUMN_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "name": {
        "en": ("Name", "Network name", "Partner name", "Network", "Partner"),
        "fr": ("Nom", "Nom du réseau", "Nom du partenaire", "Réseau", "Partenaire"),
        "es": ("Nombre", "Nombre de la red", "Red"),
        "pt": ("Nome", "Nome da rede", "Rede", "Parceiro"),
        "ru": ("Название", "Наименование", "Название сети", "Сеть", "Партнёр"),
        "de": ("Name", "Name des Netzwerks", "Netzwerk", "Partner"),
    },
    "language": {
        "en": ("Language", "Language code"),
        "fr": ("Langue",),
        "es": ("Idioma", "Lengua"),
        "pt": ("Idioma", "Língua"),
        "ru": ("Язык",),
        "de": ("Sprache",),
    },
    "country": {
        "en": ("Country", "Country code", "Country name"),
        "fr": ("Pays",),
        "es": ("País",),
        "pt": ("País",),
        "ru": ("Страна",),
        "de": ("Land",),
    },
    "address": {
        "en": ("Address", "Postal address", "Street address", "Mailing address", "Office address"),
        "fr": ("Adresse", "Adresse postale"),
        "es": ("Dirección", "Dirección postal", "Domicilio"),
        "pt": ("Endereço", "Endereço postal", "Morada"),
        "ru": ("Адрес", "Почтовый адрес"),
        "de": ("Adresse", "Anschrift", "Postanschrift", "Postadresse"),
    },
    "email": {
        "en": ("E-mail", "E-mail address"),
        "fr": ("Courriel", "Adresse e-mail", "Adresse électronique", "Mél"),
        "es": ("Correo electrónico", "Correo-e", "Dirección de correo electrónico"),
        "pt": ("Correio eletrónico", "Correio eletrônico", "Endereço de e-mail"),
        "ru": ("Электронная почта", "Эл. почта", "Адрес электронной почты"),
        "de": ("E-Mail-Adresse", "E-Mail"),
    },
    "web": {
        "en": (
            "Web",
            "Website",
            "Web site",
            "Web address",
            "Web page",
            "Homepage",
            "Home page",
            "URL",
            "WWW",
            "Site",
        ),
        "fr": ("Site web", "Site internet", "Site"),
        "es": ("Sitio web", "Página web"),
        "pt": ("Sítio web", "Página web", "Site"),
        "ru": ("Сайт", "Веб-сайт", "Адрес сайта"),
        "de": ("Webseite", "Website", "Webadresse", "Internetseite", "Internetadresse", "Homepage"),
    },
    "legal": {
        "en": ("Legal", "Legal line", "Legal notice", "Imprint"),
        "fr": ("Mentions légales", "Mention légale"),
        "es": ("Aviso legal", "Datos legales"),
        "pt": ("Aviso legal", "Dados legais"),
        "ru": ("Юридические данные", "Юридическая информация"),
        "de": ("Impressum", "Rechtliche Angaben"),
    },
    "logo": {
        "en": ("Logo", "Logo file", "Logo file name", "Logo filename", "Logo path"),
        "fr": ("Logo", "Fichier du logo", "Fichier logo"),
        "es": ("Logotipo", "Archivo del logo", "Archivo del logotipo", "Archivo de logo"),
        "pt": ("Logótipo", "Logotipo", "Ficheiro do logótipo", "Arquivo do logotipo", "Arquivo do logo"),
        "ru": ("Логотип", "Файл логотипа"),
        "de": ("Logo", "Logodatei", "Logo-Datei"),
    },
    "logo_one_ink": {
        "en": ("Logo in one ink", "Logo one colour", "Logo one color", "Logo black", "Black logo", "Logo mono"),
        "fr": ("Logo en noir", "Logo monochrome"),
        "es": ("Logotipo en negro", "Logotipo monocromo"),
        "pt": ("Logótipo a preto", "Logotipo em preto", "Logotipo monocromático"),
        "ru": ("Чёрно-белый логотип", "Логотип в один цвет"),
        "de": ("Logo schwarz", "Logo einfarbig", "Einfarbiges Logo"),
    },
    "primary_colour": {
        "en": ("Primary colour", "Primary color", "Brand colour", "Brand color", "Main colour", "Main color"),
        "fr": ("Couleur principale", "Couleur de la marque"),
        "es": ("Color principal", "Color primario", "Color de la marca"),
        "pt": ("Cor principal", "Cor primária", "Cor da marca"),
        "ru": ("Основной цвет", "Фирменный цвет"),
        "de": ("Primärfarbe", "Hauptfarbe", "Hausfarbe"),
    },
}
"""Every other name, by what presskit calls the column; `id` and `role` are words of presskit's own."""
