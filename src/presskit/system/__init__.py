"""What the operating system has: the engine's libraries, their versions, their installation; its names, its files."""

from presskit.system.examination import SystemCheck, SystemReport, examine_system
from presskit.system.identity import names_of_this_computer
from presskit.system.install_hint import install_hint
from presskit.system.libraries import LoadedLibrary, require_libraries, system_libraries
from presskit.system.plain_files import NoPlainFile, kind_of, open_plain, read_plain
from presskit.system.thai import thai_words
from presskit.system.user_folders import user_cache_folder, user_config_folder, user_data_folder, working_folder

__all__ = [
    "LoadedLibrary",
    "NoPlainFile",
    "SystemCheck",
    "SystemReport",
    "examine_system",
    "install_hint",
    "kind_of",
    "names_of_this_computer",
    "open_plain",
    "read_plain",
    "require_libraries",
    "system_libraries",
    "thai_words",
    "user_cache_folder",
    "user_config_folder",
    "user_data_folder",
    "working_folder",
]
