"""Settings of the loopback cluster: sizes, Spark configuration, environment.

They are set on the server: the profile's own server-side parameters do not
reach a Thrift server that is already up.
"""

import os
from pathlib import Path

LOOPBACK = "127.0.0.1"
WORKERS = 2
WORKER_CORES = 1
WORKER_MEMORY = "2g"
EXECUTOR_MEMORY = "1500m"
DAEMON_MEMORY = "256m"
DRIVER_MEMORY = "2g"
START_TIMEOUT_SECONDS = 240

LOGGING = """\
rootLogger.level = warn
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n
"""


def spark_configuration(home: Path) -> dict[str, str]:
    """Return what the Thrift server is started with, paths under `home`."""
    return {
        # The same meaning of time, types and errors as the DuckDB build.
        "spark.sql.ansi.enabled": "true",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.timestampType": "TIMESTAMP_NTZ",
        "spark.sql.cteRecursionRowLimit": "-1",
        "spark.sql.sources.default": "parquet",
        "spark.sql.sources.partitionOverwriteMode": "DYNAMIC",
        # Small data on few cores: one task per core, and no time spent on planning
        # again between stages or on compiling stages that see a few rows.
        "spark.sql.shuffle.partitions": str(WORKERS * WORKER_CORES),
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.files.openCostInBytes": "33554432",
        # Long unrolled queries repeat themselves in every log line and plan.
        "spark.sql.maxPlanStringLength": "1000",
        "spark.sql.debug.maxToStringFields": "20",
        "spark.executor.memory": EXECUTOR_MEMORY,
        "spark.executor.cores": str(WORKER_CORES),
        # Loopback only.
        "spark.driver.host": LOOPBACK,
        "spark.driver.bindAddress": LOOPBACK,
        "spark.ui.enabled": "false",
        # Everything the cluster writes stays under its home.
        "spark.sql.warehouse.dir": (home / "warehouse").as_uri(),
        # A catalog that lives as long as the server: no metastore database, whose
        # embedded form also refuses the text of long views.
        "spark.sql.catalogImplementation": "in-memory",
        "spark.driver.extraJavaOptions": "-Duser.timezone=UTC",
        "spark.executor.extraJavaOptions": "-Duser.timezone=UTC",
    }


def process_environment(
    home: Path, spark_home: Path, java: Path, memory: str
) -> dict[str, str]:
    """Return the environment of a process of the cluster with this much heap."""
    return {
        **os.environ,
        "JAVA_HOME": str(java.parent.parent),
        "SPARK_HOME": str(spark_home),
        # Ours, so that a machine's own Spark settings do not leak in.
        "SPARK_CONF_DIR": str(home / "conf"),
        "SPARK_MASTER_OPTS": "-Dspark.master.rest.enabled=false",
        "SPARK_LOCAL_IP": LOOPBACK,
        "SPARK_PUBLIC_DNS": LOOPBACK,
        "SPARK_LOCAL_DIRS": str(home / "local"),
        # The heap of a daemon; the Thrift server, which is the driver, is one.
        "SPARK_DAEMON_MEMORY": memory,
    }
