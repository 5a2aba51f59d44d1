{#- Minor units to an amount, by the number of decimals that Stripe gives the
    currency. HUF, ISK, TWD and UGX have no cents but are sent with two
    decimals. -#}
{% macro minor_unit_amount(amount, currency, data_type='decimal(18, 2)') -%}
    cast(
        {{ amount }} * case
            when upper({{ currency }}) in (
                'BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA',
                'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'
            ) then 1.000
            when upper({{ currency }}) in ('BHD', 'JOD', 'KWD', 'OMR', 'TND')
                then 0.001
            else 0.010
        end as {{ data_type }}
    )
{%- endmacro %}
