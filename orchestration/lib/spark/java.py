"""Find a Java runtime that this Spark runs on."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from orchestration.lib.spark.errors import SparkError

OLDEST_JAVA = 17
INSTALL_JAVA = (
    f"Spark needs Java {OLDEST_JAVA} or newer. Install a runtime, for example"
    f" `apt-get install openjdk-{OLDEST_JAVA}-jre-headless` or"
    f" `brew install openjdk@{OLDEST_JAVA}`, or point JAVA_HOME at one."
)


def find_java() -> Path:
    """Return the real path of the java binary; raise SparkError without one."""
    java_home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{java_home}/bin") if java_home else None
    found = found or shutil.which("java")
    if found is None:
        raise SparkError(f"No java found. {INSTALL_JAVA}")
    # `java -version` speaks on stderr: openjdk version "17.0.15" 2025-04-15
    told = subprocess.run(
        [found, "-version"], check=False, capture_output=True, text=True
    )
    version = re.search(r'version "(\d+)', told.stderr)
    if version is None or int(version[1]) < OLDEST_JAVA:
        first_line = told.stderr.strip().partition("\n")[0]
        raise SparkError(f"{found} is too old ({first_line}). {INSTALL_JAVA}")
    return Path(found).resolve()


def find_spark() -> Path:
    """Return the folder of the installed Spark; raise SparkError without one."""
    try:
        import pyspark  # noqa: PLC0415 - only this group of requirements has it
    except ImportError as error:
        raise SparkError(
            "pyspark is not installed. Install the requirements of the second"
            " engine: requirements/spark.txt"
        ) from error
    return Path(pyspark.__path__[0])
